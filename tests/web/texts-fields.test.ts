import { expect, test } from "vitest";
import { z } from "zod";
import { isBlank, problemsOf, texts, textsIn } from "../../app/web/texts-fields";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";

const say = wordsIn("en");
const schema = z.object({
  name: texts(say, { most: 5, needed: ["fi", "sv"] }),
  note: texts(say, { most: 5 }),
});

test("the three fields of a text are read as one, and a missing one is empty", () => {
  expect(textsIn({ "name.fi": "Koti", "name.sv": "Hem", name: "x" }, "name")).toEqual({
    fi: "Koti",
    sv: "Hem",
    en: "",
  });
});

test("each language that is needed and each that is too long is told at its own field", () => {
  const posted = { "name.fi": "  ", "name.sv": " Hemma ", "note.en": "longer", "note.fi": "" };
  const read = schema.safeParse({ name: textsIn(posted, "name"), note: textsIn(posted, "note") });
  expect(read.success || problemsOf(read.error)).toEqual([
    { name: "name.fi", message: "Write the text in Finnish" },
    { name: "note.en", message: "Shorten the text: at most 5 characters" },
  ]);
});

test("a text is taken without the spaces around it, five letters beyond the basic plane are five", () => {
  const posted = { "name.fi": " 😀😀😀😀😀 ", "name.sv": "Hem" };
  const read = schema.parse({ name: textsIn(posted, "name"), note: textsIn(posted, "note") });
  expect(read.name).toEqual({ fi: "😀😀😀😀😀", sv: "Hem", en: "" });
  expect(isBlank(read.name)).toBe(false);
  expect(isBlank(read.note)).toBe(true);
});
