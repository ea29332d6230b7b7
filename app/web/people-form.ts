import { z } from "zod";
import {
  type ProjectPerson,
  type ProjectPlan,
  projectRoles,
  type SteeringMember,
} from "~/domain/project-plan";
import type { Say } from "~/words";
import { type Reading, reading, type Typed } from "./part-form";
import { choice } from "./programme-fields";
import { rowsAt, withRowsAt } from "./typed-rows";

type Kept = { people: ProjectPerson[]; steeringGroup: SteeringMember[] };

const longest = 200;

/** The people and the steering group of a plan as they stand in the fields of their form. */
export function typedPeople({ people, steeringGroup }: Pick<ProjectPlan, "people" | "steeringGroup">): Typed {
  const members = steeringGroup.map(({ chair, ...member }) => ({ ...member, chair: chair ? "yes" : "" }));
  return withRowsAt(withRowsAt({}, "people", people), "members", members);
}

/** What was typed, read; rows in which nothing but a role was given are left out. */
export function readPeople(typed: Typed, say: Say): Reading<Kept> {
  const isWritten = (row: Typed) => [row.name, row.email, row.organisation].some((text) => text?.trim());
  const written = ["people", "members"].reduce<Typed>(
    (form, list) => withRowsAt(form, list, rowsAt(form, list).filter(isWritten)),
    typed,
  );
  const line = (missing: string) => z.string({ error: missing }).trim().min(1, missing).max(longest, missing);
  const schema = z
    .object({
      people: z.array(
        z.object({
          role: choice(projectRoles, say("agreement.people.wrong.role")),
          name: line(say("agreement.people.wrong.name")),
          email: z
            .string()
            .trim()
            .max(longest)
            .refine((text) => text === "" || z.email().safeParse(text).success, {
              message: say("agreement.people.wrong.email"),
            }),
        }),
      ),
      members: z.array(
        z.object({
          name: line(say("agreement.people.wrong.name")),
          organisation: line(say("agreement.people.wrong.organisation")),
          chair: z
            .string()
            .optional()
            .transform((text) => text === "yes"),
        }),
      ),
    })
    .refine(({ members }) => members.filter(({ chair }) => chair).length <= 1, {
      path: ["members"],
      message: say("agreement.people.wrong.many-chairs"),
    })
    .transform(({ people, members }): Kept => ({ people, steeringGroup: members }));
  return reading(schema, { people: rowsAt(written, "people"), members: rowsAt(written, "members") }, written);
}
