import type { MetaDescriptor } from "@remix-run/node";

/** The page's title, from its loader; a page with errors says so first. */
export function titled({ data, error }: { data?: unknown; error?: unknown }): MetaDescriptor[] {
  const title = (data as { title?: string } | undefined)?.title;
  return title && !error ? [{ title: `${title} – Hankesalkku` }] : [];
}
