import { createContext, useContext } from "react";

type Page = {
  /** For the page's own scripts; browsers hide it, so it exists on the server only. */
  nonce?: string;
  /** The reference to give when something is broken. */
  reference: string;
  /** Does this page send scripts? */
  scripts: boolean;
};

export const PageContext = createContext<Page>({ reference: "", scripts: false });

/** What the server knows of this one rendering. */
export const usePage = () => useContext(PageContext);
