import fs from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import type { Plugin } from "postcss";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

const require = createRequire(import.meta.url);

const quiet = new Set(["INVALID_ANNOTATION", "EMPTY_BUNDLE"]);

export default defineConfig({
  plugins: [remix(remixConfig)],
  css: { postcss: { plugins: [suomifiTokens()] } },
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Assets stay files: the Content-Security-Policy allows fonts and styles from this origin only.
  build: {
    assetsInlineLimit: 0,
    target: "es2022",
    rollupOptions: {
      // Said of packages and of routes without a page: nothing that we could mend.
      onwarn: (warning, warn) => quiet.has(warning.code ?? "") || warn(warning),
    },
  },
  ssr: { noExternal: ["@conform-to/zod", "@conform-to/react"] },
});

/**
 * Puts the state's design tokens, which come as SCSS variables, into the stylesheet as CSS custom
 * properties; only those that it uses, so that a page carries no dead bytes.
 */
function suomifiTokens(): Plugin {
  const scss = fs.readFileSync(require.resolve("suomifi-design-tokens/dist/tokens.scss"), "utf8");
  const tokens = [...scss.matchAll(/\$(fi-[a-z0-9-]+):\s*([^;]+);/g)];
  return {
    postcssPlugin: "suomifi-tokens",
    OnceExit(stylesheet, { Rule }) {
      const used = new Set(stylesheet.toString().match(/--fi-[a-z0-9-]+/g));
      const rule = new Rule({ selector: ":root" });
      for (const [, name = "", value = ""] of tokens) {
        if (used.has(`--${name}`)) rule.append({ prop: `--${name}`, value });
      }
      stylesheet.prepend(rule);
    },
  };
}
