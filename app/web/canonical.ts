/**
 * The one way to write a query: only what says something, in a fixed order. Undefined when the address
 * is written so already; otherwise where to go, so that a page of results has one address.
 */
export function canonicalAddress(
  request: Request,
  said: Record<string, string | undefined>,
): string | undefined {
  const { pathname, searchParams } = new URL(request.url);
  const kept = Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(kept).toString();
  if (query === searchParams.toString()) return undefined;
  return query ? `${pathname}?${query}` : pathname;
}
