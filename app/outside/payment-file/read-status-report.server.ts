import { create } from "xmlbuilder2";
import type { BankOutcome, BankStatus, UnreadableFile } from "~/domain/bank-message";

/** The report of statuses, in the version that answers pain.001.001.09 and the one that banks still send. */
const namespaces = /^urn:iso:std:iso:20022:tech:xsd:pain\.002\.001\.(03|10)$/;

/**
 * The statuses of a pain.002 message, as far as they settle something: a part that the message tells of by
 * its payments is not told of as a whole, and what is still pending is left out. Declarations of documents
 * and entities are refused before anything is read.
 */
export function readStatusReport(given: string): { ok: true; statuses: BankStatus[] } | UnreadableFile {
  const text = given.replace(/^\ufeff/, "");
  if (/<!(?!--|\[CDATA\[)/.test(text)) return { ok: false, because: "doctype" };
  if (!isWellFormed(text)) return { ok: false, because: /^\s*</.test(text) ? "not-xml" : "not-text" };
  let root: Element | null;
  try {
    root = create(text).root().node as unknown as Element;
  } catch {
    return { ok: false, because: "not-xml" };
  }
  const report = root && children(root, "CstmrPmtStsRpt")[0];
  if (!root || !report || !namespaces.test(root.namespaceURI ?? "")) {
    return { ok: false, because: "other-message", value: root?.namespaceURI ?? root?.nodeName ?? "" };
  }
  const statuses = statusesIn(report);
  return statuses.length > 0 ? { ok: true, statuses } : { ok: false, because: "no-rows" };
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<end>\/?)(?<name>[^\s<>/]+)(?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|[^<]+/y;

/**
 * Does every element end where it should, and every entity exist? The parser reads what breaks off as far as
 * it goes, and a message that came in half must not be taken for a whole one.
 */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return false;
    const { end, name, empty } = match.groups ?? {};
    if (name === undefined) {
      const isText = !match[0].startsWith("<");
      if (isText && /&(?!(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/.test(match[0])) return false;
      if (isText && open.length === 0 && match[0].trim() !== "") return false;
    } else if (end) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots++;
      if (!empty) open.push(name);
    }
  }
  return open.length === 0 && roots === 1;
}

function statusesIn(report: Element): BankStatus[] {
  const whole = children(report, "OrgnlGrpInfAndSts")[0];
  const batch = (whole && textOf(whole, "OrgnlMsgId")) ?? null;
  const groups = children(report, "OrgnlPmtInfAndSts");
  const inParts = groups.flatMap((group) => {
    const name = textOf(group, "OrgnlPmtInfId") ?? null;
    const payments = children(group, "TxInfAndSts").flatMap((payment) =>
      statusOf(payment, "TxSts", {
        batch,
        group: name,
        endToEndId: textOf(payment, "OrgnlEndToEndId") ?? null,
      }),
    );
    const rest = statusOf(group, "PmtInfSts", { batch, group: name, endToEndId: null });
    return children(group, "TxInfAndSts").length > 0 ? payments : rest;
  });
  if (inParts.length > 0 || !whole) return inParts;
  return statusOf(whole, "GrpSts", { batch, group: null, endToEndId: null });
}

const outcomes: Record<string, BankOutcome> = {
  ACCP: "accepted",
  ACSP: "accepted",
  ACSC: "accepted",
  ACTC: "accepted",
  ACWC: "accepted",
  ACCC: "accepted",
  RJCT: "rejected",
};

function statusOf(
  part: Element,
  name: string,
  of: Pick<BankStatus, "batch" | "group" | "endToEndId">,
): BankStatus[] {
  const outcome = outcomes[textOf(part, name) ?? ""];
  if (!outcome) return [];
  return [{ ...of, outcome, paidOn: null, amount: null, reason: reasonOf(part) }];
}

const longestReason = 300;

function reasonOf(part: Element): string | null {
  const said = children(part, "StsRsnInf").flatMap((information) => [
    ...children(information, "Rsn").flatMap((reason) => [textOf(reason, "Cd"), textOf(reason, "Prtry")]),
    ...children(information, "AddtlInf").map((more) => more.textContent?.trim()),
  ]);
  return said.filter(Boolean).join(" · ").slice(0, longestReason) || null;
}

/** The little of the DOM that is needed of what xmlbuilder2 answers. */
type Element = {
  namespaceURI: string | null;
  nodeName: string;
  localName?: string;
  textContent: string | null;
  childNodes: Iterable<Element>;
};

function children(parent: Element, name: string): Element[] {
  return [...parent.childNodes].filter(({ localName }) => localName === name);
}

function textOf(parent: Element, name: string): string | undefined {
  return children(parent, name)[0]?.textContent?.trim() || undefined;
}
