import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cancelReturn, tellReturn } from "~/commands/return-money.server";
import { returnLimit } from "~/domain/limitation";
import { mustReturn, paymentReference, returnFreely, returnReasons } from "~/domain/recovery";
import { applicantRoles } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findStanding } from "~/queries/ledger.server";
import { findLimitation, listRecoveries } from "~/queries/recoveries.server";
import { listReturns } from "~/queries/returns.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ChoiceField, EuroField, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { type Back, fieldOf, WhatIsWrong } from "~/ui/recovery/back";
import { RecoveryTag, ReturnTag } from "~/ui/recovery/parts";
import { actAnswer } from "~/web/act-answer.server";
import { act, actFor } from "~/web/acts.server";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: person.organisation.id };
  const project = found(await findFundedProject(db, params.projectId ?? "", whose));
  const { kept } = await findStanding(db, project.id);
  const { lastPaidOn } = await findLimitation(db, { projectId: project.id, learnedOn: "", useEndsOn: null });
  const say = wordsIn(language);
  const returns = await listReturns(db, project.id);
  return json({
    title: titleOf(context, say, say("recoveries.returns.title")),
    project: { id: project.id, name: project.name },
    kept,
    lapsesOn: lastPaidOn && returnLimit(lastPaidOn),
    account: context.returnAccount,
    returns: returns.map(({ id, number, state, why, amount, toldAt, toldByName, received, receivedOn }) => ({
      ...{ id, number, state, why, amount, toldAt, toldByName, received, receivedOn },
      reference: paymentReference(number),
    })),
    matters: (await listRecoveries(db, project.id, "recipient")).map(
      ({ id, number, measure, state, servedAt }) => ({
        ...{ id, number, measure, servedAt },
        // How far the ministry is with its own preparation is not told before the decision.
        state: state === "presented" ? ("heard" as const) : state,
      }),
    ),
    done: new URL(request.url).searchParams.get("done"),
  });
}

type Matter = {
  projectId: string;
  organisationId: string;
  by: { id: string; name: string };
  at: string;
};

const acts = {
  tell: act(
    applicantRoles,
    ({ euros, choice, maybeText }) =>
      z.object({ amount: euros, why: choice(returnReasons), note: maybeText }),
    (db, matter: Matter, told) => tellReturn(db, { ...matter, ...told }),
    { "not-positive": "amount", "more-than-kept": "amount" },
  ),
  cancel: act(
    applicantRoles,
    () => z.object({ returnId: z.string().max(100) }),
    (db, matter: Matter, { returnId }) => cancelReturn(db, { ...matter, returnId }),
  ),
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const posted = await postedTexts(request);
  const doing = actFor<(typeof acts)["tell"] | (typeof acts)["cancel"]>(acts, posted.intent, person);
  const { id, name, organisation } = person;
  const projectId = params.projectId ?? "";
  const matter = { projectId, organisationId: organisation.id, by: { id, name }, at: context.clock() };
  const answer = await doing.run(context.db, matter, posted, wordsIn(language));
  const back = actAnswer(context, language, answer, { posted, beside: doing.beside });
  if (back) return back;
  const done = posted.intent === "tell" ? "told" : "cancelled";
  return redirect(pathsIn(language).ownProjectPart(projectId, "returns", done));
}

export default function ReturnsPage() {
  const { project, kept, lapsesOn, returns, matters, done, account } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const field = fieldOf(back, "tell");
  const limit = inEuros(returnFreely, language);
  return (
    <div className="width">
      <Breadcrumbs
        trail={projectTrail(project, "recipient", { say, paths })}
        here={say("recoveries.returns.title")}
      />
      <WhatIsWrong back={back} />
      <h1>{say("recoveries.returns.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="returns" />
      {!back && (done === "told" || done === "cancelled") && (
        <div className="notice good" role="status">
          <p>{say(`recoveries.returns.${done}`)}</p>
        </div>
      )}
      <p>{say("recoveries.returns.lead")}</p>
      {matters.length > 0 && (
        <section aria-labelledby="matters">
          <h2 id="matters">{say("recoveries.returns.matters")}</h2>
          <ul className="matter-list">
            {matters.map(({ id, number, measure, state }) => (
              <li key={id}>
                <a href={paths.ownRecovery(project.id, id)}>
                  {say(`recoveries.measure.${measure}`)} {number}
                </a>{" "}
                <RecoveryTag state={state} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {returns.map((told) => (
        <section key={told.number} className="act returned" aria-labelledby={told.number}>
          <h2 id={told.number}>
            {told.number} <ReturnTag state={told.state} />
          </h2>
          <Facts
            rows={[
              { name: say("recoveries.returns.amount"), value: inEuros(told.amount, language) },
              { name: say("recoveries.returns.why"), value: say(`recoveries.why.${told.why}`) },
              {
                name: say("recoveries.returns.toldAt"),
                value: `${atTime(told.toldAt, language)}, ${told.toldByName}`,
              },
              ...(told.state === "told"
                ? [
                    {
                      name: say("recoveries.returns.account"),
                      value: account ?? say("recoveries.returns.accountUnknown"),
                    },
                    {
                      name: say("recoveries.returns.reference"),
                      value: <span className="code">{told.reference}</span>,
                    },
                  ]
                : []),
              ...(told.receivedOn
                ? [
                    {
                      name: say("recoveries.returns.state"),
                      value: say("recoveries.returns.received", {
                        amount: inEuros(told.received ?? 0, language),
                        day: onDay(told.receivedOn, language),
                      }),
                    },
                  ]
                : []),
            ]}
          />
          {told.state === "told" && !mustReturn(told.amount) && (
            <p className="small soft">{say("recoveries.returns.notDue", { limit })}</p>
          )}
          {told.state === "told" && (
            <form method="post">
              <input type="hidden" name="intent" value="cancel" />
              <input type="hidden" name="returnId" value={told.id} />
              <button className="button quiet" type="submit">
                {say("recoveries.returns.cancelOf", { number: told.number })}
              </button>
            </form>
          )}
        </section>
      ))}
      {kept > 0 ? (
        <form method="post" noValidate className="act" aria-labelledby="tell">
          <h2 id="tell">{say("recoveries.returns.tell")}</h2>
          <p>
            {say("recoveries.returns.kept", { amount: inEuros(kept, language) })}{" "}
            {say("recoveries.returns.small", { limit })}
          </p>
          {lapsesOn && (
            <p className="small soft">
              {say("recoveries.returns.limit", { day: onDay(lapsesOn, language) })}
            </p>
          )}
          <input type="hidden" name="intent" value="tell" />
          <EuroField label={say("recoveries.returns.amount")} {...field("amount")} />
          <ChoiceField
            label={say("recoveries.returns.why")}
            {...field("why")}
            options={returnReasons.map((id) => ({ id, label: say(`recoveries.why.${id}`) }))}
          />
          <LongTextField label={say("recoveries.returns.note")} optional rows={3} {...field("note")} />
          <button className="button" type="submit">
            {say("recoveries.returns.send")}
          </button>
        </form>
      ) : (
        <p className="notice">{say("recoveries.returns.nothing")}</p>
      )}
    </div>
  );
}
