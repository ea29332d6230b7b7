import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeStatement } from "~/commands/make-statement.server";
import { isTooLate, longestStatement, mayOfferStatement } from "~/domain/statement";
import { pick } from "~/domain/texts";
import { findOwnApplication } from "~/queries/applications.server";
import { findCall } from "~/queries/calls.server";
import { assessForStatement, findAdmission, listStatementsOf } from "~/queries/statements.server";
import { Admitted } from "~/ui/admitted";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag, Facts } from "~/ui/parts";
import { StatementAnswer } from "~/ui/statement-answer";
import { Verdict } from "~/ui/verdict";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { organisation } = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const call = found(await findCall(db, params.callId ?? "", now));
  const { id, name, demo, phase, closesAt, contact } = call;
  const assessment = found(await assessForStatement(db, call, organisation.id, now));
  const whose = { callId: id, organisationId: organisation.id };
  const statements = await listStatementsOf(db, whose);
  const own = await findOwnApplication(db, id, organisation.id);
  const offer = mayOfferStatement({ assessment, phase, statements });
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("screening.statement.title")),
    call: { id, name, demo, phase, closesAt, contact },
    organisation: organisation.name,
    assessment,
    admission: (await findAdmission(db, whose, assessment)) ?? null,
    statements: statements.map(({ assessment: _, ...told }) => told),
    tooLate:
      isTooLate(phase) &&
      statements.some(({ outcome }) => outcome === "admitted") &&
      (own === undefined || own.state === "draft"),
    open: offer.ok,
    because: offer.ok ? null : offer.because,
  });
}

type Back = { typed: string; error?: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { db, clock } = context;
  const callId = params.callId ?? "";
  const { text = "" } = await postedTexts(request);
  const verdict = found(await makeStatement(db, { callId, text, by, clock }));
  if (verdict.ok) return redirect(pathsIn(language).statement(callId));
  const { because } = verdict;
  if (because === "not-allowed") throw notFound();
  if (because !== "empty" && because !== "too-long") return backWith(context, { typed: text }, 409);
  const error = wordsIn(language)(`screening.statement.wrong.${because}`, { most: longestStatement });
  return backWith(context, { typed: text, error }, 400);
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function StatementPage() {
  const { call, organisation, assessment, admission, statements, tooLate, open, because } =
    useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const title = say("screening.statement.title");
  return (
    <div className="width narrow">
      <Breadcrumbs
        trail={[
          { name: say("common.nav.calls"), href: paths.calls() },
          { name: pick(call.name, language).text, href: paths.call(call.id) },
        ]}
        here={title}
      />
      {back?.error && <ErrorSummary errors={[{ name: "text", message: back.error }]} />}
      <h1>{title}</h1>
      <p className="lead">
        <Content texts={call.name} /> {call.demo && <DemoTag />}
      </p>
      {back && !back.error && because && because !== "empty" && because !== "too-long" && (
        <div className="notice bad" role="alert">
          <p>{say(`screening.statement.refused.${because}`)}</p>
          <p className="typed">{back.typed}</p>
        </div>
      )}
      {statements.map((one) => (
        <Made key={one.id} statement={one} call={call} />
      ))}
      {tooLate && (
        <div className="notice waiting">
          <p>{say("screening.statement.tooLate", { time: atTime(call.closesAt, language) })}</p>
          <p>{say("screening.statement.tooLateNext")}</p>
          {call.contact && (
            <p>
              <a href={`mailto:${call.contact}`}>{call.contact}</a>
            </p>
          )}
        </div>
      )}
      {admission && call.phase === "open" && (
        <p className="buttons">
          <a className="button" href={paths.startApplication(call.id)}>
            {say("screening.statement.start")}
          </a>
        </p>
      )}
      <Verdict assessment={assessment} organisation={organisation} />
      {admission && <Admitted admission={admission} />}
      {open ? (
        <form method="post" noValidate>
          <p>{say("screening.statement.lead")}</p>
          <LongTextField
            name="text"
            label={say("screening.statement.text")}
            help={say("screening.statement.textHelp", { most: longestStatement })}
            value={back?.typed}
            error={back?.error}
            rows={10}
          />
          <p>{say("screening.statement.public")}</p>
          <button className="button" type="submit">
            {say("screening.statement.send")}
          </button>
        </form>
      ) : (
        !back &&
        statements.length === 0 &&
        (because === "not-shut-out" || because === "not-open") && (
          <p className="notice">{say(`screening.statement.refused.${because}`)}</p>
        )
      )}
    </div>
  );
}

/** A statement that has been received, and what came of it: the page is its receipt. */
function Made({ statement, call }: { statement: Data["statements"][number]; call: Data["call"] }) {
  const { language, say } = useSpeech();
  const { number, writtenAt, writtenByName, text, outcome } = statement;
  const seconds = { seconds: true };
  return (
    <section aria-labelledby={`statement-${number}`}>
      <h2 id={`statement-${number}`}>{say("screening.statement.received")}</h2>
      <Facts
        rows={[
          { name: say("screening.statement.number"), value: number },
          {
            name: say("screening.statement.at"),
            value: `${atTime(writtenAt, language, seconds)} (${say("common.helsinkiTime")})`,
          },
          { name: say("screening.statement.by"), value: writtenByName },
          { name: say("screening.statement.text"), value: <span className="typed">{text}</span> },
          {
            name: say("screening.statement.standing"),
            value: say(`screening.statement.${outcome ?? "waits"}`),
          },
        ]}
      />
      <StatementAnswer statement={statement} />
      {outcome === null && (
        <p>{say("screening.statement.receivedExplained", { time: atTime(call.closesAt, language) })}</p>
      )}
    </section>
  );
}
