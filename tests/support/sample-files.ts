import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** One entry of an archive; what is not given is as an honest archive has it. */
export type ZipEntry = {
  name: string | Buffer;
  data?: Buffer | string;
  stored?: boolean;
  /** What the archive says of the size, whatever it is. */
  declared?: number;
  encrypted?: boolean;
  /** The place of another entry, whose bytes this one shares. */
  shares?: number;
};

const utf8 = 0x0800;

/** A zip archive, made byte by byte so that it can also lie. */
export function zip(entries: ZipEntry[], claimed = entries.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  let packed = Buffer.alloc(0);
  for (const [index, { name, data = "", stored, declared, encrypted, shares }] of entries.entries()) {
    const raw = Buffer.from(data);
    const nameBytes = Buffer.from(name);
    if (shares === undefined) packed = stored ? raw : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(utf8 | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);

    offsets[index] = shares === undefined ? at : (offsets[shares] ?? 0);
    if (shares === undefined) {
      const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, nameBytes, packed]);
      parts.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offsets[index] ?? 0, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, nameBytes);
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(claimed, 8);
  end.writeUInt16LE(claimed, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listing, end]);
}

const ooxml = "application/vnd.openxmlformats-officedocument";

const typesOf = (part: string, type: string): ZipEntry => ({
  name: "[Content_Types].xml",
  data: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
});

/** A Word document with one sentence, and whatever else is put into it. */
export function docx(...more: ZipEntry[]): Buffer {
  return zip([
    typesOf("word/document.xml", `${ooxml}.wordprocessingml.document.main+xml`),
    { name: "_rels/.rels", data: "<Relationships/>" },
    { name: "word/document.xml", data: "<w:document><w:body><w:p>Alku</w:p></w:body></w:document>" },
    ...more,
  ]);
}

export function xlsx(...more: ZipEntry[]): Buffer {
  return zip([
    typesOf("xl/workbook.xml", `${ooxml}.spreadsheetml.sheet.main+xml`),
    { name: "xl/workbook.xml", data: "<workbook/>" },
    { name: "xl/worksheets/sheet1.xml", data: "<worksheet/>" },
    ...more,
  ]);
}

/** A document whose content types say that it may hold macros. */
export function docm(): Buffer {
  const type = "application/vnd.ms-word.document.macroEnabled.main+xml";
  return zip([typesOf("word/document.xml", type), { name: "word/document.xml", data: "<w:document/>" }]);
}

function openDocument(type: string, more: ZipEntry[]): Buffer {
  return zip([
    { name: "mimetype", data: `application/vnd.oasis.opendocument.${type}`, stored: true },
    { name: "content.xml", data: "<office:document-content/>" },
    ...(more.some(({ name }) => name === "META-INF/manifest.xml")
      ? more
      : [{ name: "META-INF/manifest.xml", data: "<manifest:manifest/>" }, ...more]),
  ]);
}

export const odt = (...more: ZipEntry[]) => openDocument("text", more);
export const ods = (...more: ZipEntry[]) => openDocument("spreadsheet", more);

/** A new Office file with a password: an old compound file around the encrypted package. */
export function wrappedOffice(): Buffer {
  const sector = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(sector);
  Buffer.from("EncryptedPackage", "utf16le").copy(sector, 1024);
  return sector;
}

type PdfOptions = {
  /** Put into the trailer: `/Encrypt 4 0 R` for one that needs a password. */
  trailer?: string;
  /** Keeps the cross-references in a stream, as newer PDFs do, with the trailer's keys in its dictionary. */
  stream?: boolean;
  /** Another revision behind the first, without the keys of the first. */
  revised?: boolean;
  /** Text of the only page's content stream. */
  content?: string;
  /** Stands before the header. */
  before?: string;
  /** Where the cross-references are said to be, instead of where they are. */
  startxref?: number;
};

/** A PDF of one empty page. */
export function pdf({
  trailer = "",
  stream,
  revised,
  content = "",
  before = "",
  startxref,
}: PdfOptions = {}): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let text = `${before}%PDF-1.7\n%\xe2\xe3\xcf\xd3\n`;
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const first = text.length;
  if (stream) {
    const rows = offsets.flatMap((at) => [1, at >> 8, at & 255, 0]);
    const packed = deflateSync(Buffer.from(rows)).toString("latin1");
    text += `5 0 obj\n<< /Type /XRef /Size 6 /Root 1 0 R ${trailer} /W [1 2 1] /Index [1 4] /Filter /FlateDecode /DecodeParms << /Columns 4 >> /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
  } else {
    const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
    text += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R ${trailer} >>\n`;
  }
  text += `startxref\n${startxref ?? first}\n%%EOF\n`;
  if (revised) {
    const second = text.length;
    text += `xref\n0 0\ntrailer\n<< /Size 5 /Root 1 0 R /Prev ${first} >>\nstartxref\n${second}\n%%EOF\n`;
  }
  return Buffer.from(text, "latin1");
}

const passwordKeys =
  "/Filter /Standard /V 1 /R 2 /P -64 /O <2055c756c72e1ad702608e8196acad447ad32d17cff583235f6dd15fed7dab67> /U <7150a0e4e4a0e4e4a0e4e4a0e4e4a0e4e4a0e4e4a0e4e4a0e4e4a0e4e4a0e4e4>";

/** The encryption dictionary itself, as a trailer holds it. */
export const encryption = `/Encrypt << ${passwordKeys} >> /ID [<00> <00>]`;

/** A picture of one pixel. */
export function png(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.from("00000001000000010800000000", "hex");
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from([0, 0]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The segments of a JPEG picture of one pixel, without a table that a viewer would need. */
export function jpg(): Buffer {
  return Buffer.from(
    "ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2cf20ffd9",
    "hex",
  );
}

/** Something that every scanner of malicious code knows and that harms nobody, inside a PDF. */
export function eicarPdf(): Buffer {
  const text = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-");
  return pdf({ content: text });
}

/** A file of exactly `size` bytes that is a valid PDF: its page has a long comment. */
export function largePdf(size: number): Buffer {
  const room = (length: number) => pdf({ content: `%${"x".repeat(length)}` });
  const rest = size - room(0).length;
  for (let length = rest - 20; length <= rest; length++) {
    const made = room(length);
    if (made.length === size) return made;
  }
  throw new Error(`No PDF of ${size} bytes.`);
}

export const sampleFiles = { pdf, docx, xlsx, odt, ods, png, jpg };
