import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askableParts } from "~/domain/completion";
import { helsinkiDay, instantAt, parseDay } from "~/domain/day";
import {
  assumeMissing,
  instantOf,
  moments,
  type PreviewAs,
  usualPreview,
  writePreviewAs,
} from "~/domain/preview";
import { pick } from "~/domain/texts";
import { callReaders } from "~/domain/who-may";
import { listMunicipalityNames } from "~/queries/organisations.server";
import { findPreviewedCall } from "~/queries/preview.server";
import { partName } from "~/ui/application/part-name";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { unlisted } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = unlisted;

/** The choices of a preview; once chosen, its first page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, callReaders);
  const { db, clock } = context;
  const call = found(await findPreviewedCall(db, params.callId ?? "", clock()));
  const { content } = assumeMissing(call.content, clock());
  const municipalities = await listMunicipalityNames(db);
  const parts = content.form.sections.flatMap((section) =>
    askableParts(section).map((part) => ({ part, name: partName([section], part, language) })),
  );

  const { searchParams } = new URL(request.url);
  const chosen = Object.fromEntries(searchParams);
  const as = chosenIn(chosen, {
    municipalities: municipalities.map(({ code }) => code),
    parts: parts.map(({ part }) => part),
  });
  if (as) throw redirect(pathsIn(language).preview(call.id, writePreviewAs(as)));
  const say = wordsIn(language);
  const wrong = chosen.moment !== undefined;
  const name = pick(content.name, language).text || call.id;
  return json(
    {
      title: wrong
        ? say("common.errorTitle", { title: say("preview.title") })
        : `${say("preview.title")} – ${name}`,
      ...{ parts, chosen, wrong },
      call: { id: call.id, name },
      moments: moments.map((moment) => ({ moment, at: instantOf(moment, content) })),
      municipalities: municipalities
        .map(({ code, name }) => ({ id: code, label: pick(name, language).text }))
        .sort((one, other) => one.label.localeCompare(other.label, language)),
      today: helsinkiDay(clock()),
    },
    wrong ? 400 : 200,
  );
}

type Known = { municipalities: string[]; parts: string[] };

/** What was chosen; undefined while nothing was, or where it cannot be understood. */
function chosenIn(chosen: Record<string, string>, known: Known): PreviewAs | undefined {
  const named = moments.find((moment) => moment === chosen.moment);
  const own = chosen.moment === "own" ? ownInstant(chosen) : undefined;
  const municipality = known.municipalities.find((code) => code === chosen.municipality);
  if ((!named && !own) || !municipality) return undefined;
  const asked = known.parts.filter((part) => chosen[`asked.${part}`] === "yes");
  return {
    moment: named ?? { at: own ?? "" },
    municipality,
    filled: chosen.filled !== "empty",
    asked: named === "completion" && asked.length === 0 ? known.parts.slice(0, 1) : asked,
  };
}

function ownInstant({ day = "", time = "" }: Record<string, string>): string | undefined {
  const read = parseDay(day.slice(0, 40));
  const [, hour = "", minute, second = "0"] =
    /^\s*([01]?\d|2[0-3])[.:]([0-5]\d)(?:[.:]([0-5]\d))?\s*$/.exec(time.slice(0, 40)) ?? [];
  if (!read.ok || !minute || !read.value.startsWith("20")) return undefined;
  return instantAt(read.value, `${hour.padStart(2, "0")}:${minute}`, Number(second));
}

export default function PreviewPage() {
  const { call, moments, municipalities, parts, chosen, wrong } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const moment = chosen.moment ?? usualPreview.moment;
  const error = wrong ? say("preview.wrongTime") : undefined;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("call.desk.title"), href: paths.callDesk() },
          { name: call.name, href: paths.ministryCall(call.id) },
        ]}
        here={say("preview.title")}
      />
      <ErrorSummary errors={error ? [{ name: "day", message: error }] : []} />
      <h1>{say("preview.title")}</h1>
      <p className="lead">{say("preview.lead")}</p>
      <form method="get" className="settings">
        <fieldset>
          <legend>{say("preview.moment.legend")}</legend>
          <div className="moments">
            {moments.map((each) => (
              <div className="option" key={each.moment}>
                <input
                  type="radio"
                  name="moment"
                  id={`moment-${each.moment}`}
                  value={each.moment}
                  defaultChecked={moment === each.moment}
                />
                <label htmlFor={`moment-${each.moment}`}>
                  {say(`preview.moment.${each.moment}`)}
                  <small>{atTime(each.at, language, { seconds: true })}</small>
                </label>
              </div>
            ))}
            <div className="option">
              <input
                type="radio"
                name="moment"
                id="moment-own"
                value="own"
                defaultChecked={moment === "own"}
              />
              <label htmlFor="moment-own">{say("preview.moment.own")}</label>
            </div>
          </div>
          <div className="own-moment">
            <TextField name="day" label={say("preview.moment.day")} value={chosen.day} error={error} short />
            <TextField
              name="time"
              label={say("preview.moment.time")}
              help={say("preview.moment.timeHelp")}
              value={chosen.time}
              short
            />
          </div>
        </fieldset>
        <SelectField
          name="municipality"
          label={say("preview.municipality")}
          value={chosen.municipality ?? usualPreview.municipality}
          options={municipalities}
        />
        <fieldset className="field">
          <legend>{say("preview.filled.legend")}</legend>
          {(["filled", "empty"] as const).map((id) => (
            <div className="option" key={id}>
              <input
                type="radio"
                name="filled"
                id={`filled-${id}`}
                value={id}
                defaultChecked={(chosen.filled ?? "filled") === id}
              />
              <label htmlFor={`filled-${id}`}>{say(`preview.filled.${id}`)}</label>
            </div>
          ))}
        </fieldset>
        {parts.length > 0 ? (
          <details open={moment === "completion"}>
            <summary>{say("preview.asked")}</summary>
            <p className="help">{say("preview.askedHelp")}</p>
            {parts.map(({ part, name }) => (
              <div className="option" key={part}>
                <input
                  type="checkbox"
                  name={`asked.${part}`}
                  id={`asked.${part}`}
                  value="yes"
                  defaultChecked={chosen[`asked.${part}`] === "yes"}
                />
                <label htmlFor={`asked.${part}`}>{name}</label>
              </div>
            ))}
          </details>
        ) : (
          <p className="notice">{say("preview.noForm")}</p>
        )}
        <div className="buttons">
          <button className="button" type="submit">
            {say("preview.show")}
          </button>
        </div>
      </form>
    </div>
  );
}
