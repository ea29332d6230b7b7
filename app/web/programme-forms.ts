import { z } from "zod";
import type { ProgrammeFacts } from "~/domain/item";
import { endsTooEarly, fundingSources } from "~/domain/item";
import { typedTexts } from "./item-forms";
import { type PartForm, reading } from "./part-form";
import { asTyped, choice, partialDay } from "./programme-fields";
import { texts, textsIn } from "./texts-fields";

export type ProgrammeChoices = { organisationIds: string[] };

/** A programme is public from the start: it is taken in Finnish and in Swedish. */
export const programmeFactsForm: PartForm<ProgrammeFacts, ProgrammeChoices> = {
  typed: (facts, language) => ({
    ...typedTexts("name", facts.name),
    ...typedTexts("summary", facts.summary),
    ownerId: facts.ownerId,
    fundingSource: facts.fundingSource,
    legalBase: facts.legalBase.join("\n"),
    startsOn: asTyped(facts.startsOn, language),
    endsOn: asTyped(facts.endsOn, language),
  }),
  read(typed, say, { organisationIds }) {
    const schema = z
      .object({
        name: texts(say, { most: 200, needed: ["fi", "sv"] }),
        summary: texts(say, { most: 3000, needed: ["fi", "sv"] }),
        ownerId: choice(organisationIds, say("programme.wrong.organisation")),
        fundingSource: choice(fundingSources, say("programme.wrong.choose")),
        legalBase: z
          .string()
          .transform((text) => text.split("\n").map((law) => law.trim()))
          .transform((laws) => laws.filter((law) => law !== ""))
          .refine((laws) => laws.join("").length <= 2000, say("common.texts.tooLong", { most: 2000 })),
        startsOn: partialDay(say),
        endsOn: partialDay(say),
      })
      .refine(({ startsOn, endsOn }) => !endsTooEarly(startsOn, endsOn), {
        path: ["endsOn"],
        message: say("programme.wrong.ends-before-start"),
      });
    const values = { ...typed, name: textsIn(typed, "name"), summary: textsIn(typed, "summary") };
    return reading(schema, values, typed);
  },
};
