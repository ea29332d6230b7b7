import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addPerson } from "~/commands/add-person.server";
import { endRole } from "~/commands/end-role.server";
import { giveRole } from "~/commands/give-role.server";
import { handOver } from "~/commands/hand-over.server";
import { type Day, helsinkiDay, parseDay } from "~/domain/day";
import type { RoleRefusal } from "~/domain/people";
import { type Language, pick } from "~/domain/texts";
import { applicantRoles, maySubmit } from "~/domain/who-may";
import { listContactsOf } from "~/queries/contacts.server";
import { listColleagues, listSignatories } from "~/queries/people.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Colleagues, isCurrent, roleDayField, type Wrong } from "~/ui/people/colleagues";
import { AddPerson, Contacts, HandOver } from "~/ui/people/people-forms";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { errorsOf } from "~/web/form-fields";
import { found, languageOf, notFound, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { type Say, wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

const outcomes = ["added", "known", "given", "ended", "handed-over"] as const;
type Outcome = (typeof outcomes)[number];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const today = helsinkiDay(now);
  const { organisation } = person;
  const colleagues = await listColleagues(db, organisation.id);
  const leaving = colleagues.filter(({ holdings }) => holdings.every(({ validTo }) => validTo !== null));
  const done = new URL(request.url).searchParams.get("done");
  return json({
    title: titleOf(context, wordsIn(language), wordsIn(language)("desk.persons.title")),
    organisation: organisation.name,
    ownId: person.id,
    today,
    mayChange: maySubmit(person, organisation.id),
    signatories: await listSignatories(db, organisation.id, today),
    current: colleagues.filter((colleague) => isCurrent(colleague, today)),
    former: colleagues.filter((colleague) => !isCurrent(colleague, today)),
    contacts: await listContactsOf(db, organisation.id, leaving, now),
    done: outcomes.find((outcome) => outcome === done),
  });
}

const id = z.string().max(100);
const role = z.enum(applicantRoles);
const longestName = 100;

/** The day as people write it; what is wrong with it is told in the page's words. */
function day(say: Say) {
  return z.string().transform((text, checked): Day => {
    const read = parseDay(text);
    if (read.ok) return read.value;
    checked.addIssue({ code: "custom", message: say(`desk.persons.wrong.${read.because}`) });
    return z.NEVER;
  });
}

function schemasIn(say: Say) {
  const wrong = (what: "name" | "email" | "role" | "leaver" | "successor") =>
    say(`desk.persons.wrong.${what}`);
  const chosen = (what: "leaver" | "successor") => id.min(1, wrong(what));
  return {
    add: z.object({
      name: z
        .string()
        .trim()
        .min(1, wrong("name"))
        .max(longestName, say("desk.persons.wrong.nameLong", { limit: longestName })),
      email: z
        .string()
        .trim()
        .max(320, wrong("email"))
        .pipe(z.email(wrong("email"))),
      role: z.enum(applicantRoles, wrong("role")),
      from: day(say),
    }),
    handOver: z.object({ leaver: chosen("leaver"), successor: chosen("successor"), leavesOn: day(say) }),
    day: day(say),
  };
}

const oneRole = z.object({ person: id, role });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const say = wordsIn(language);
  const { db, clock } = context;
  const who = { by, clock };
  const typed = await postedTexts(request);
  const schemas = schemasIn(say);
  const back = (errors: Wrong["errors"], status: 400 | 403 | 409) =>
    backWith(context, { typed, errors } satisfies Wrong, status);
  const refused = (field: string, { because, limit }: { because: RoleRefusal; limit?: Day }) =>
    back([{ name: field, message: refusalIn(language, because, limit) }], statusOf(because));
  const done = (outcome: Outcome) => redirect(pathsIn(language).people(outcome));

  switch (typed.intent) {
    case "add": {
      const form = schemas.add.safeParse(typed);
      if (!form.success) return back(errorsOf(z.flattenError(form.error).fieldErrors), 400);
      const { from: validFrom, ...person } = form.data;
      const verdict = await addPerson(db, { ...person, validFrom, ...who });
      if (verdict.ok) return done(verdict.known ? "known" : "added");
      return refused(verdict.because === "has-role" ? "email" : "from", verdict);
    }
    case "hand-over": {
      const form = schemas.handOver.safeParse(typed);
      if (!form.success) return back(errorsOf(z.flattenError(form.error).fieldErrors), 400);
      const { leaver: leaverId, successor: successorId, leavesOn: lastOn } = form.data;
      const verdict = found(await handOver(db, { leaverId, successorId, lastOn, ...who }));
      if (verdict.ok) return done("handed-over");
      const fields: Partial<Record<RoleRefusal, string>> = {
        "no-role": "leaver",
        "same-person": "successor",
      };
      return refused(fields[verdict.because] ?? "leavesOn", verdict);
    }
    case "give":
    case "end":
    case "end-now": {
      const form = oneRole.safeParse(typed);
      if (!form.success) throw notFound();
      const field = roleDayField(form.data.person, form.data.role);
      const change = { personId: form.data.person, role: form.data.role, ...who };
      const on = typed.intent === "end-now" ? undefined : schemas.day.safeParse(typed[field] ?? "");
      if (on && !on.success) return back(errorsOf({ [field]: z.flattenError(on.error).formErrors }), 400);
      const verdict = found(
        typed.intent === "give" && on
          ? await giveRole(db, { ...change, validFrom: on.data })
          : await endRole(db, { ...change, lastOn: on?.data ?? "at-once" }),
      );
      // Who ends their own role at once may have no page here to come back to.
      if (verdict.ok && typed.intent === "end-now" && change.personId === by.id) {
        return redirect(pathsIn(language).front());
      }
      if (verdict.ok) return done(typed.intent === "give" ? "given" : "ended");
      return refused(field, verdict);
    }
    default:
      throw notFound();
  }
}

function refusalIn(language: Language, because: RoleRefusal, limit?: Day): string {
  const values = limit ? { limit: onDay(limit, language) } : undefined;
  return wordsIn(language)(`desk.persons.wrong.${because}`, values);
}

function statusOf(because: RoleRefusal): 400 | 403 | 409 {
  if (because === "not-allowed") return 403;
  return because === "in-past" || because === "same-person" ? 400 : 409;
}

export default function People() {
  const page = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const { current, former, contacts, mayChange, today, ownId, signatories } = page;
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(signatories);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("apply.desk.title"), href: paths.desk() }]}
        here={say("desk.persons.title")}
      />
      {wrong && <ErrorSummary errors={wrong.errors} />}
      <h1>{say("desk.persons.title")}</h1>
      {page.done && !wrong && (
        <p className="notice good" role="status">
          {say(`desk.persons.done.${page.done}`)}
        </p>
      )}
      <p className="lead">
        {say("desk.persons.lead", { organisation: pick(page.organisation, language).text })}
      </p>
      <p>{say("desk.persons.roles")}</p>
      {!mayChange && <p>{say("desk.persons.onlySignatory", { names })}</p>}
      <Contacts contacts={contacts} />
      <section aria-labelledby="current">
        <h2 id="current">{say("desk.persons.current")}</h2>
        <Colleagues colleagues={current} {...{ today, ownId, mayChange, wrong }} />
      </section>
      {mayChange && (
        <div className="people-forms">
          <AddPerson today={today} wrong={wrong} />
          <HandOver colleagues={current} today={today} wrong={wrong} />
        </div>
      )}
      {former.length > 0 && (
        <section aria-labelledby="former">
          <h2 id="former">{say("desk.persons.former")}</h2>
          <Colleagues colleagues={former} {...{ today, ownId, mayChange, wrong }} />
        </section>
      )}
    </div>
  );
}
