import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";

export type BuiltRoute = { id: string; path: string; hasForm: boolean };

/** Every route of the service as it is built, with its path and whether anything can be posted to it. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  const file = new URL("../../build/server/index.js", import.meta.url).pathname;
  const { routes }: ServerBuild = await import(pathToFileURL(file).href);
  const pathOf = (id: string | undefined): string[] => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [...pathOf(route.parentId), route.path ?? ""] : [];
  };
  return Object.entries(routes)
    .filter(([id]) => id !== "root")
    .map(([id, route]) => ({
      id,
      path: pathOf(id).filter(Boolean).join("/"),
      hasForm: route?.module.action !== undefined,
    }));
}
