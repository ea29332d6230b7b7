import type { Standing } from "./ledger";

/** One file of an audit pack: its path in it, bytes, SHA-256, and what it is in a few English words. */
export type PackedFile = { path: string; size: number; sha256: string; title: string };

export const packFormat = "hankesalkku-audit-pack/1";

/** What an audit pack says of itself; `head` is the last entry of the record when it was made. */
export type PackManifest = {
  format: typeof packFormat;
  project: string;
  madeAt: string;
  madeBy: string;
  head: { seq: number; hash: string };
  files: PackedFile[];
  /** Documents whose bytes are not in it, and why. */
  absent: { sha256: string; name: string; because: "infected" | "not-found" }[];
  /** How the money stands by the ledger that is in it, in cents. */
  standing: Standing;
};

/** Where an audit pack says these things. */
export const packPaths = {
  manifest: "manifest.json",
  index: "index.html",
  table: (name: string) => `tables/${name}.json`,
  entries: "record/entries.json",
  chain: "record/chain.csv",
} as const;

/** The links of the chain that are in a pack: the number and digest of each entry, in order. */
export function chainText(links: readonly { seq: number; hash: string }[]): string {
  return links.map(({ seq, hash }) => `${seq},${hash}\n`).join("");
}

/** The links as `chainText` wrote them; undefined when it is no such text. */
export function readChain(text: string): { seq: number; hash: string }[] | undefined {
  const links = text
    .split("\n")
    .slice(0, -1)
    .map((line) => /^(\d+),([0-9a-f]{64})$/.exec(line));
  if (links.some((link) => link === null)) return undefined;
  return links.flatMap((link) => (link ? [{ seq: Number(link[1]), hash: link[2] ?? "" }] : []));
}

/** A name that can stand in any file system: letters, digits, dots and dashes, at most 80 characters. */
export function packName(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  const ending = /\.[a-z]{3,4}$/.exec(plain)?.[0] ?? "";
  return plain.slice(0, plain.length - ending.length).slice(0, 80 - ending.length) + ending || "file";
}
