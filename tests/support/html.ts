import { Script } from "node:vm";

export type Control = { name: string; value: string; kind: "text" | "choice" | "hidden" | "button" };

/** What a page holds for its reader and for the browser, and what no page of ours may hold. */
export type ReadPage = {
  language: string;
  title: string;
  /** Every control of the page, in whichever form. */
  controls: Control[];
  forms: { action: string | undefined; controls: Control[] }[];
  quotes: string[];
  /** What breaks the page open: markup that React does not write, scripts without this page's own nonce. */
  wrong: string[];
};

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z_:][\w:.-]*(?:="[^"]*")?)*)\s*\/?>/iy;
const attribute = /([a-z_:][\w:.-]*)(?:="([^"]*)")?/gi;
const skipped = /<!DOCTYPE html>|<!--[^<>]*-->/iy;
const rawText = new Set(["script", "style", "textarea", "title"]);
const forbidden = new Set(["iframe", "object", "embed", "base", "applet", "frame"]);
/** Our pages have no icon and say so, lest the browser asks for one. */
const noIcon = "data:,";
const addresses = new Set(["href", "src", "action", "formaction", "data", "xlink:href"]);

/**
 * Reads a page by the rules of HTML for what React writes: every attribute in double quotes, every `<` of a
 * text escaped. A page that is anything else has been broken open by a text.
 */
export function readPage(html: string, nonce?: string): ReadPage {
  const page: ReadPage = { language: "", title: "", controls: [], forms: [], quotes: [], wrong: [] };
  let select = "";
  let quote: string | undefined;
  const keep = (control: Control) => {
    page.controls.push(control);
    page.forms.at(-1)?.controls.push(control);
  };
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const text = html.slice(at, next < 0 ? html.length : next);
    if (quote !== undefined) quote += text;
    if (next < 0) break;
    skipped.lastIndex = next;
    if (skipped.test(html)) {
      at = skipped.lastIndex;
      continue;
    }
    tag.lastIndex = next;
    const found = tag.exec(html);
    if (!found) {
      page.wrong.push(`a bare <: ${html.slice(next, next + 60)}`);
      at = next + 1;
      continue;
    }
    at = tag.lastIndex;
    const [, closing, written = "", inside = ""] = found;
    const name = written.toLowerCase();
    if (closing) {
      if (name === "select") select = "";
      if (name === "blockquote" && quote !== undefined) {
        page.quotes.push(decoded(quote));
        quote = undefined;
      }
      continue;
    }
    const attributes = attributesOf(inside);
    judge(page, name, attributes);
    if (name === "html") page.language = attributes.get("lang") ?? "";
    if (name === "blockquote") quote = "";
    if (name === "form") page.forms.push({ action: attributes.get("action"), controls: [] });
    if (name === "select") select = attributes.get("name") ?? "";
    if (name === "option" && select && attributes.has("selected")) {
      keep({ name: select, value: attributes.get("value") ?? "", kind: "choice" });
    }
    const end = rawText.has(name) ? html.toLowerCase().indexOf(`</${name}`, at) : at;
    const content = html.slice(at, end);
    at = end < 0 ? html.length : end;
    if (name === "title") page.title ||= decoded(content);
    if (name === "script") page.wrong.push(...wrongOf(attributes, content, nonce));
    const control = controlOf(name, attributes, content);
    if (control) keep(control);
  }
  return page;
}

function attributesOf(inside: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of inside.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), decoded(value));
  }
  return attributes;
}

function judge({ wrong }: ReadPage, element: string, attributes: Map<string, string>): void {
  if (forbidden.has(element)) wrong.push(`<${element}>`);
  if (element === "meta" && attributes.has("http-equiv")) wrong.push("<meta http-equiv>");
  for (const [name, value] of attributes) {
    if (name.startsWith("on") || name === "style" || name === "srcdoc") wrong.push(`<${element} ${name}>`);
    const address = value.replace(/[\s\0-\x20]/g, "").toLowerCase();
    if (addresses.has(name) && /^(javascript|vbscript|data):/.test(address) && address !== noIcon) {
      wrong.push(`<${element} ${name}="${value.slice(0, 40)}">`);
    }
  }
}

function wrongOf(attributes: Map<string, string>, content: string, nonce?: string): string[] {
  if (!nonce || attributes.get("nonce") !== nonce) return ["a script without the page's nonce"];
  if (attributes.get("type") === "module" || attributes.has("src")) return [];
  try {
    new Script(content);
    return [];
  } catch (error) {
    return [`a script that does not read: ${(error as Error).message}`];
  }
}

function controlOf(element: string, attributes: Map<string, string>, content: string): Control | undefined {
  const name = attributes.get("name");
  if (!name) return undefined;
  const value = attributes.get("value") ?? "";
  if (element === "textarea") return { name, value: decoded(content.replace(/^\n/, "")), kind: "text" };
  if (element === "button") return { name, value, kind: "button" };
  if (element !== "input") return undefined;
  const type = attributes.get("type") ?? "text";
  if (type === "hidden") return { name, value, kind: "hidden" };
  if (type === "radio" || type === "checkbox") {
    return attributes.has("checked") ? { name, value, kind: "choice" } : undefined;
  }
  return type === "file" ? undefined : { name, value, kind: "text" };
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name) => entities[name] ?? "");
}
