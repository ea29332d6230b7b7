import type { FileRefusal } from "~/domain/attachment";
import type { Bytes } from "./bytes";

const png = Buffer.from("89504e470d0a1a0a", "hex");
const most = { chunks: 20_000, segments: 2000 };

/** A PNG: its signature, its header first, and every part there to the end. */
export async function inspectPng(bytes: Bytes): Promise<FileRefusal | undefined> {
  if (!(await bytes.read(0, 8)).equals(png)) return "name-does-not-match";
  let at = png.length;
  for (let chunks = 0; chunks < most.chunks; chunks++) {
    const head = await bytes.read(at, 8);
    if (head.length < 8) break;
    const name = head.toString("latin1", 4);
    if ((chunks === 0) !== (name === "IHDR")) break;
    at += 12 + head.readUInt32BE(0);
    if (at > bytes.size) break;
    if (name === "IEND") return undefined;
  }
  return "name-does-not-match";
}

const withoutLength = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** A JPEG: its segments up to the picture, and an end after that. */
export async function inspectJpg(bytes: Bytes): Promise<FileRefusal | undefined> {
  if ((await bytes.read(0, 3)).toString("hex") !== "ffd8ff") return "name-does-not-match";
  const picture = await findPicture(bytes);
  const whole = picture !== undefined && (await bytes.find(Buffer.from("ffd9", "hex"), picture)) >= 0;
  return whole ? undefined : "name-does-not-match";
}

/** Where the picture itself begins, behind the segments that tell of it. */
async function findPicture(bytes: Bytes): Promise<number | undefined> {
  let at = 2;
  for (let segments = 0; segments < most.segments; segments++) {
    const head = await bytes.read(at, 4);
    if (head.length < 4 || head[0] !== 0xff) return undefined;
    const marker = head[1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (withoutLength(marker)) at += 2;
    else at += 2 + head.readUInt16BE(2);
    if (marker === 0xda) return at;
  }
  return undefined;
}
