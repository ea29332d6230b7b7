import { createHash } from "node:crypto";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { hydrates, type PageHandle } from "~/ui/handle";
import { PageContext } from "~/ui/page-context";
import { contentSecurityPolicy } from "~/web/headers";
import { hasSessionCookie } from "~/web/session.server";
import "~/words/all.server";

/** Renders a page whole; scripts and caching follow from the routes that it is made of. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, reference }: AppLoadContext,
) {
  const broken = status >= 400 && remix.staticHandlerContext.errors !== null;
  const handles = remix.staticHandlerContext.matches.map(
    ({ route }) => remix.routeModules[route.id]?.handle as PageHandle | undefined,
  );
  const scripts = !broken && hydrates(handles);
  const page = { nonce: scripts ? nonce : undefined, reference, scripts };
  const html = renderToString(
    <PageContext.Provider value={page}>
      <RemixServer context={remix} url={request.url} />
    </PageContext.Provider>,
  );

  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(page.nonce));
  headers.append("Vary", "Cookie");
  const shared = handles.some((handle) => handle?.shared) && !hasSessionCookie(request) && status === 200;
  if (!shared) {
    headers.set("Cache-Control", "private, no-store");
    return new Response(`<!DOCTYPE html>${html}`, { status, headers });
  }
  // Caches may keep the page but ask each time: what was decided a moment ago is read at once.
  const tag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  headers.set("Cache-Control", "public, no-cache");
  headers.set("ETag", tag);
  const known = request.headers.get("If-None-Match")?.includes(tag);
  return new Response(known ? null : `<!DOCTYPE html>${html}`, { status: known ? 304 : status, headers });
}

/** Data requests show private rows too, and are never kept. */
export function handleDataRequest(response: Response) {
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** Logs what broke, under the reference that the page shows; what a client asked wrongly broke nothing. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.log.error({ err: error, path: new URL(request.url).pathname }, "the page broke");
}
