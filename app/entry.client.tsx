import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { isLanguage, type Language } from "~/domain/texts";
import { PageContext } from "~/ui/page-context";
import { teach } from "~/words";

const words = {
  fi: () => import("~/words/fi"),
  sv: () => import("~/words/sv"),
  en: () => import("~/words/en"),
} satisfies Record<Language, () => Promise<{ default: object }>>;

const language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : "fi";
const { default: taught } = await words[language]();
teach(language, taught);

startTransition(() => {
  hydrateRoot(
    document,
    <PageContext.Provider value={{ scripts: true, reference: "" }}>
      <RemixBrowser />
    </PageContext.Provider>,
  );
});
