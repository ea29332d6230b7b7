import fs from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [suomifiTokens(), remix(remixConfig)],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Assets stay files: the Content-Security-Policy allows fonts and styles from this origin only.
  build: { assetsInlineLimit: 0, target: "es2022" },
  ssr: { noExternal: ["@conform-to/zod", "@conform-to/react"] },
});

/**
 * Puts the state's design tokens, which come as SCSS variables, into app/ui/styles/tokens.css as CSS
 * custom properties; only those that some stylesheet uses, so that a page carries no dead bytes.
 */
function suomifiTokens(): Plugin {
  return {
    name: "suomifi-tokens",
    enforce: "pre",
    transform(css, id) {
      if (!id.split("?")[0]?.endsWith(".css") || !css.includes("var(--fi-")) return null;
      const scss = fs.readFileSync(require.resolve("suomifi-design-tokens/dist/tokens.scss"), "utf8");
      const used = new Set(css.match(/--fi-[a-z0-9-]+/g));
      const tokens = [...scss.matchAll(/\$(fi-[a-z0-9-]+):\s*([^;]+);/g)]
        .filter(([, name]) => used.has(`--${name}`))
        .map(([, name, value]) => `--${name}:${value};`);
      return `:root{${tokens.join("")}}\n${css}`;
    },
  };
}
