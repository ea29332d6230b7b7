import type { MetaDescriptor } from "@remix-run/node";

/** The page's title, from its loader; a page with errors says so first. */
export function titled({ data, error }: { data?: unknown; error?: unknown }): MetaDescriptor[] {
  const title = (data as { title?: string } | undefined)?.title;
  return title && !error ? [{ title: `${title} – Hankesalkku` }] : [];
}

/** As `titled`, of a page that no search engine may keep. */
export function unlisted(page: { data?: unknown; error?: unknown }): MetaDescriptor[] {
  return [...titled(page), { name: "robots", content: "noindex, nofollow" }];
}
