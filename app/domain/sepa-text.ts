const instead: Record<string, string> = {
  "&": "+",
  "@": "(at)",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ł: "l",
  Ł: "L",
  þ: "th",
  Þ: "TH",
  ð: "d",
  Ð: "D",
  "–": "-",
  "—": "-",
  "−": "-",
  "’": "'",
  "‘": "'",
  "”": "'",
  "“": "'",
  '"': "'",
  "€": "EUR",
  "•": ".",
};

/**
 * The text in the characters that every bank of the SEPA area takes (a–z, digits and / - ? : ( ) . , ' +):
 * letters lose their marks, what has no likeness becomes a point, and nothing is longer than `most`. It
 * neither begins nor ends with a slash, nor holds two. A text of which nothing is left becomes a point.
 */
export function sepaText(text: string, most: number): string {
  const plain = [...text.normalize("NFC")]
    .map((character) => instead[character] ?? character)
    .join("")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  const allowed = [...plain].map((character) =>
    /[a-zA-Z0-9/?:().,'+ -]/.test(character) ? character : /\s/.test(character) ? " " : ".",
  );
  const tidy = allowed
    .join("")
    .replace(/ +/g, " ")
    .replace(/\/{2,}/g, "/");
  const bare = (part: string) => part.replace(/^[/ ]+|[/ ]+$/g, "");
  return bare(bare(tidy).slice(0, most)) || ".";
}
