import type { AttachmentKind, FileRefusal } from "~/domain/attachment";

export type OfficeKind = Extract<AttachmentKind, "docx" | "xlsx" | "odt" | "ods">;

/** The parts in which a document says what it is, and whether it needs a password. */
export const mainPart = /^(\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$/;

const ooxml = "application/vnd.openxmlformats-officedocument";

const says: Record<OfficeKind, string> = {
  docx: `${ooxml}.wordprocessingml.document.main+xml`,
  xlsx: `${ooxml}.spreadsheetml.sheet.main+xml`,
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

/** Does the document say that it is of this kind, without macros and without a password? */
export function readDocument(parts: Map<string, string>, kind: OfficeKind): FileRefusal | undefined {
  if (kind === "odt" || kind === "ods") {
    if (parts.get("mimetype")?.trim() !== says[kind]) return "name-does-not-match";
    return parts.get("META-INF/manifest.xml")?.includes("encryption-data") ? "encrypted" : undefined;
  }
  const types = parts.get("[Content_Types].xml") ?? "";
  if (/macroEnabled/i.test(types)) return "macros";
  return types.includes(`"${says[kind]}"`) ? undefined : "name-does-not-match";
}
