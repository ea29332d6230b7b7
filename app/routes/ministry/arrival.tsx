import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ruleOnArrival } from "~/commands/rule-on-arrival.server";
import { mayRule } from "~/domain/arrival";
import { longestReasons } from "~/domain/statement";
import { findRulings } from "~/queries/arrivals.server";
import { findCase } from "~/queries/cases.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ChoiceField, ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { CrossedNotice } from "~/ui/ministry/crossed";
import { Content } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

/** Enough for the rule to look at everything but the reasons, which are not there yet. */
const anyReasons = "a b c d e";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, ["officer"]);
  const matter = found(await findCase(context.db, params.applicationId ?? "", context.clock()));
  const { application, call, firstBeganAt: beganAt, firstReceivedAt: receivedAt } = matter;
  const facts = { state: application.state, arrival: { beganAt, receivedAt }, closesAt: call.closesAt };
  const verdict = mayRule(anyReasons, facts);
  const ruling = (await findRulings(context.db, [application.id])).get(application.id);
  const say = wordsIn(language);
  const page = {
    title: titleOf(context, say, `${say("screening.arrival.title")} – ${application.number}`),
    ...{ application, crossed: { beganAt, receivedAt, closesAt: call.closesAt } },
    ruling: ruling ?? null,
    refused: verdict.ok ? null : say(`screening.arrival.wrong.${verdict.because}`, { most: longestReasons }),
  };
  return json(page, verdict.ok ? 200 : 409);
}

type Back = { typed: { timely: string; reasons: string }; errors: { name: string; message: string }[] };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const { db, clock } = context;
  const applicationId = params.applicationId ?? "";
  const say = wordsIn(language);
  const { timely = "", reasons = "" } = await postedTexts(request);
  const back = (field: string, because: "choice" | "too-few-words" | "too-long", status: 400 | 409 = 400) => {
    const message = say(`screening.arrival.wrong.${because}`, { most: longestReasons });
    return backWith(context, { typed: { timely, reasons }, errors: [{ name: field, message }] }, status);
  };
  found(await findCase(db, applicationId, clock()));
  if (timely !== "yes" && timely !== "no") return back("timely", "choice");
  const by = { id, name };
  const ruling = { applicationId, timely: timely === "yes", reasons, by, clock };
  const verdict = found(await ruleOnArrival(db, ruling));
  if (verdict.ok) return redirect(pathsIn(language).case(applicationId));
  if (verdict.because === "not-crossed" || verdict.because === "settled") {
    return backWith(context, { typed: { timely, reasons }, errors: [] }, 409);
  }
  return back("reasons", verdict.because);
}

export default function ArrivalPage() {
  const { application, crossed, ruling, refused } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const title = say("screening.arrival.title");
  const errorOf = (name: string) => back?.errors.find((error) => error.name === name)?.message;
  const typed = back?.typed ?? {
    timely: ruling ? (ruling.timely ? "yes" : "no") : "",
    reasons: ruling?.reasons ?? "",
  };
  return (
    <div className="width narrow">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: application.number, href: paths.case(application.id) },
        ]}
        here={title}
      />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>{title}</h1>
      <p className="lead">
        {application.number} · <Content texts={application.organisationName} />
      </p>
      {refused ? (
        <div className="notice waiting" role="alert">
          <p>{refused}</p>
          <p>
            <a href={paths.case(application.id)}>
              {say("ministry.case.title", { number: application.number })}
            </a>
          </p>
        </div>
      ) : (
        <>
          <p>{say("screening.arrival.lead")}</p>
          <CrossedNotice {...crossed} />
          <form method="post" noValidate>
            <ChoiceField
              name="timely"
              label={say("screening.arrival.question")}
              value={typed.timely}
              error={errorOf("timely")}
              options={[
                { id: "yes", label: say("screening.arrival.timely") },
                { id: "no", label: say("screening.arrival.late") },
              ]}
            />
            <LongTextField
              name="reasons"
              label={say("screening.statements.reasons")}
              value={typed.reasons}
              error={errorOf("reasons")}
            />
            <button className="button" type="submit">
              {say("screening.arrival.save")}
            </button>
          </form>
        </>
      )}
    </div>
  );
}
