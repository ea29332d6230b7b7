/**
 * The single place of Remix options; vite.config.ts hands them to the Remix plugin.
 *
 * Single fetch (turbo-stream 2, CVE-2026-34077) and lazy route discovery (/__manifest, CVE-2026-42342
 * and CVE-2026-55685) stay off: Remix 2 gets no more fixes, so the code paths concerned are not run.
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
