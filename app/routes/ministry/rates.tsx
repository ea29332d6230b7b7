import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { enterRate } from "~/commands/enter-rate.server";
import { helsinkiDay } from "~/domain/day";
import { halfYearOf, margins } from "~/domain/interest";
import { hasAny, rateKeepers } from "~/domain/who-may";
import { listRates } from "~/queries/rates.server";
import { Breadcrumbs } from "~/ui/chrome";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Scroll, Tag } from "~/ui/parts";
import { type Back, fieldOf, WhatIsWrong } from "~/ui/recovery/back";
import { actAnswer } from "~/web/act-answer.server";
import { act, actFor } from "~/web/acts.server";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inPercentTenths, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const rates = await listRates(context.db);
  const today = helsinkiDay(context.clock());
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("recoveries.rates.title")),
    rates: rates.map(({ half, version, rate, source, url, checkedOn, enteredByName }) => ({
      ...{ half, version, rate, source, url, checkedOn, enteredByName },
      counts: !rates.some((other) => other.half === half && other.version > version),
    })),
    missing: missingHalves(
      rates.map(({ half }) => half),
      halfYearOf(today),
    ),
    today,
    mayEnter: hasAny(person, rateKeepers),
    done: new URL(request.url).searchParams.get("done") !== null,
  });
}

/** The half-years from the first known one until now of which no rate is known. */
function missingHalves(known: string[], until: string): string[] {
  const missing: string[] = [];
  for (
    let year = Number([...known].sort()[0]?.slice(0, 4) ?? until.slice(0, 4));
    year <= Number(until.slice(0, 4));
    year++
  ) {
    for (const half of [`${year}-1`, `${year}-2`])
      if (half <= until && !known.includes(half)) missing.push(half);
  }
  return missing;
}

type Doing = { by: { id: string; name: string }; at: string };

const acts = {
  enter: act(
    rateKeepers,
    ({ text, day, address }) =>
      z.object({
        half: z.string().trim().max(10),
        // Written as a percentage, kept in hundredths of it; what is no number is refused by the rule.
        rate: z
          .string()
          .trim()
          .transform((typed) =>
            /^\d{1,2}([.,]\d{1,2})?$/.test(typed) ? Math.round(Number(typed.replace(",", ".")) * 100) : -1,
          ),
        source: text,
        url: address,
        checkedOn: day,
      }),
    (db, doing: Doing, form) => enterRate(db, { ...doing, ...form }),
    { "not-a-half": "half", "not-a-rate": "rate", "checked-later": "checkedOn", same: "rate" },
  ),
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const posted = await postedTexts(request);
  const doing = actFor(acts, posted.intent, person);
  const by = { by: { id: person.id, name: person.name }, at: context.clock() };
  const answer = await doing.run(context.db, by, posted, wordsIn(language));
  const back = actAnswer(context, language, answer, { posted, beside: doing.beside });
  return back ?? redirect(pathsIn(language).rates("entered"));
}

export default function RatesPage() {
  const { rates, missing, today, mayEnter, done } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const title = say("recoveries.rates.title");
  const field = fieldOf(back, "enter");
  const percent = (hundredths: number) => inPercentTenths(hundredths / 100, language);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("recoveries.ministry.list"), href: paths.recoveries() }]}
        here={title}
      />
      <WhatIsWrong back={back} />
      <h1>{title}</h1>
      <p className="lead">{say("recoveries.rates.lead")}</p>
      {!back && done && (
        <div className="notice good" role="status">
          <p>{say("recoveries.rates.done")}</p>
        </div>
      )}
      {missing.length > 0 && (
        <div className="notice waiting">
          <p>{say("recoveries.rates.missingList", { halves: missing.join(", ") })}</p>
        </div>
      )}
      {mayEnter && (
        <form method="post" noValidate className="act rate-form" aria-labelledby="enter">
          <h2 id="enter">{say("recoveries.rates.enter")}</h2>
          <p>{say("recoveries.rates.enterHelp")}</p>
          <input type="hidden" name="intent" value="enter" />
          <TextField
            short
            label={say("recoveries.rates.half")}
            help={say("recoveries.rates.halfHelp")}
            {...field("half", missing[missing.length - 1])}
          />
          <TextField
            short
            inputMode="decimal"
            label={say("recoveries.rates.rate")}
            help={say("recoveries.rates.rateHelp")}
            {...field("rate")}
          />
          <TextField label={say("recoveries.rates.source")} {...field("source")} />
          <TextField optional label={say("recoveries.rates.url")} {...field("url")} />
          <TextField
            short
            label={say("recoveries.rates.checkedOn")}
            {...field("checkedOn", onDay(today, language))}
          />
          <button className="button" type="submit">
            {say("recoveries.rates.send")}
          </button>
        </form>
      )}
      <Scroll label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("recoveries.rates.half")}</th>
              <th scope="col" className="number">
                {say("recoveries.rates.rate")}
              </th>
              <th scope="col" className="number">
                {say("recoveries.rates.recovery")}
              </th>
              <th scope="col" className="number">
                {say("recoveries.rates.late")}
              </th>
              <th scope="col">{say("recoveries.rates.source")}</th>
              <th scope="col">{say("recoveries.rates.checked")}</th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ half, version, rate, source, url, checkedOn, enteredByName, counts }) => (
              <tr key={`${half} ${version}`}>
                <th scope="row" className="nowrap">
                  {half} {!counts && <Tag>{say("recoveries.rates.replaced")}</Tag>}
                </th>
                <td className="number">{percent(rate)}</td>
                <td className="number">{percent(rate + margins.recovery)}</td>
                <td className="number">{percent(rate + margins.late)}</td>
                <td>{url ? <a href={url}>{source}</a> : source}</td>
                <td>
                  {onDay(checkedOn, language)}
                  {enteredByName && <span className="small soft below">{enteredByName}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}
