import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterAgreement } from "~/commands/enter-agreement.server";
import { removeAgreement } from "~/commands/remove-agreement.server";
import type { Db } from "~/db.server";
import { municipalitiesIn } from "~/domain/application-form";
import { helsinkiDay, parseDay } from "~/domain/day";
import { agreementKinds } from "~/domain/eligibility";
import { pick, type Texts } from "~/domain/texts";
import { hasAny } from "~/domain/who-may";
import { listAgreements } from "~/queries/agreements.server";
import { listMunicipalityNames, namesOnDay } from "~/queries/organisations.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, SelectField, TextField } from "~/ui/fields";
import { termOf } from "~/ui/finding-words";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { type Say, wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const agreements = await listAgreements(db);
  const nameOf = await namesOnDay(
    db,
    agreements.map(({ organisationId }) => organisationId),
  );
  const today = helsinkiDay(context.clock());
  const say = wordsIn(language);
  const done = new URL(request.url).searchParams.get("done");
  return json({
    title: titleOf(context, say, say("agreements.title")),
    agreements: agreements.map((seen) => ({ ...seen, name: nameOf(seen.organisationId, today) })),
    mayEnter: hasAny(person, ["officer"]),
    today,
    done: done === "entered" ? ("entered" as const) : done === "removed" ? ("removed" as const) : null,
  });
}

type Posted = Record<string, string>;
type Errors = { name: string; message: string }[];
type Back = { typed: Posted; errors: Errors };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireRole({ request, context, params }, ["officer"]);
  const typed = await postedTexts(request);
  const { db } = context;
  const at = context.clock();
  const paths = pathsIn(language);
  const [intent = "", id = ""] = (typed.intent ?? "").split(":");
  if (intent === "remove") {
    found(await removeAgreement(db, { id, by, at }));
    return redirect(`${paths.agreements()}?done=removed`);
  }
  const say = wordsIn(language);
  const { organisationId, agreement, errors } = await readAgreement(db, typed, say);
  if (errors.length > 0) return backWith<Back>(context, { typed, errors }, 400);
  const verdict = found(await enterAgreement(db, { organisationId, agreement, by, at }));
  if (verdict.ok) return redirect(`${paths.agreements()}?done=entered`);
  const name = verdict.because === "checked-in-the-future" ? "checkedOn" : "toOn";
  const message = say(`agreements.wrong.${verdict.because}`);
  return backWith<Back>(context, { typed, errors: [{ name, message }] }, 400);
}

const longestSource = 300;

async function readAgreement(db: Db, typed: Posted, say: Say) {
  const errors: Errors = [];
  const wrong = (name: string, word: "municipality" | "day" | "source") =>
    errors.push({ name, message: say(`agreements.wrong.${word}`) });
  const municipalities = await listMunicipalityNames(db);
  const [municipality] = municipalitiesIn(typed.municipality ?? "", { municipalities });
  if (!municipality) wrong("municipality", "municipality");
  const day = (name: string) => {
    const read = parseDay(typed[name] ?? "");
    if (!read.ok) wrong(name, "day");
    return read.ok ? read.value : "";
  };
  const fromOn = day("fromOn");
  const toOn = (typed.toOn ?? "").trim() === "" ? undefined : day("toOn");
  const source = (typed.source ?? "").trim();
  if (source === "" || [...source].length > longestSource) wrong("source", "source");
  const checkedOn = day("checkedOn");
  const kind = agreementKinds.find((known) => known === typed.kind) ?? agreementKinds[0];
  return {
    organisationId: `municipality-${municipality?.code}`,
    agreement: { kind, fromOn, toOn, source, checkedOn },
    errors,
  };
}

export default function AgreementsPage() {
  const { agreements, mayEnter, today, done } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say } = useSpeech();
  const errors = back?.errors ?? [];
  const field = (name: string, otherwise = "") => ({
    name,
    value: back ? (back.typed[name] ?? "") : otherwise,
    error: errors.find((error) => error.name === name)?.message,
  });
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("agreements.title")} />
      <h1>{say("agreements.title")}</h1>
      <p className="lead">{say("agreements.lead")}</p>
      {done && !back && (
        <p className="notice good" role="status">
          {say(`agreements.${done}`)}
        </p>
      )}
      <ErrorSummary errors={errors} />
      <h2>{say("agreements.list")}</h2>
      {agreements.length > 0 ? (
        <Listed agreements={agreements} mayEnter={mayEnter} />
      ) : (
        <p>{say("agreements.none")}</p>
      )}
      {mayEnter && (
        <form method="post" noValidate>
          <h2>{say("agreements.add")}</h2>
          <TextField
            label={say("agreements.municipality")}
            help={say("agreements.municipalityHelp")}
            {...field("municipality")}
          />
          <SelectField
            label={say("agreements.kind")}
            options={agreementKinds.map((id) => ({ id, label: say(`rules.agreement.${id}`) }))}
            {...field("kind")}
          />
          <TextField label={say("agreements.fromOn")} short {...field("fromOn")} />
          <TextField
            label={say("agreements.toOn")}
            help={say("agreements.toOnHelp")}
            optional
            short
            {...field("toOn")}
          />
          <TextField
            label={say("agreements.source")}
            help={say("agreements.sourceHelp")}
            {...field("source")}
          />
          <TextField
            label={say("agreements.checkedOn")}
            short
            {...field("checkedOn", onDay(today, language))}
          />
          <div className="buttons">
            <button className="button" type="submit" name="intent" value="enter">
              {say("agreements.save")}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

type Seen = ReturnType<typeof useLoaderData<typeof loader>>["agreements"][number] & { name: Texts };

function Listed({ agreements, mayEnter }: { agreements: Seen[]; mayEnter: boolean }) {
  const { language, say } = useSpeech();
  return (
    <table className="stack">
      <caption className="hidden">{say("agreements.list")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("agreements.organisation")}</th>
          <th scope="col">{say("agreements.kind")}</th>
          <th scope="col">{say("agreements.term")}</th>
          <th scope="col">{say("agreements.source")}</th>
          <th scope="col">{say("agreements.checked")}</th>
          {mayEnter && <th scope="col">{say("agreements.act")}</th>}
        </tr>
      </thead>
      <tbody>
        {agreements.map(({ id, name, kind, source, checkedOn, ...term }) => (
          <tr key={id}>
            <th scope="row">
              <Content texts={name} />
            </th>
            <td data-label={say("agreements.kind")}>{say(`rules.agreement.${kind}`)}</td>
            <td data-label={say("agreements.term")}>{termOf(term, language)}</td>
            <td data-label={say("agreements.source")}>{source}</td>
            <td data-label={say("agreements.checked")}>{onDay(checkedOn, language)}</td>
            {mayEnter && (
              <td>
                <form method="post">
                  <button
                    className="button secondary small"
                    type="submit"
                    name="intent"
                    value={`remove:${id}`}
                  >
                    {say("agreements.remove")}
                    <span className="hidden"> – {pick(name, language).text}</span>
                  </button>
                </form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
