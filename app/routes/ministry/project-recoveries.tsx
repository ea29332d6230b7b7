import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openRecovery } from "~/commands/open-recovery.server";
import { receiveReturn } from "~/commands/return-money.server";
import { helsinkiDay } from "~/domain/day";
import { timersOf } from "~/domain/limitation";
import { plainEuros } from "~/domain/money";
import { grounds, measures } from "~/domain/recovery";
import { hasAny, moneyReceivers, recoveryHandlers } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findLimitation, listRecoveries } from "~/queries/recoveries.server";
import { listReturns } from "~/queries/returns.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { type Back, fieldOf, WhatIsWrong } from "~/ui/recovery/back";
import { OpenMatter } from "~/ui/recovery/open-matter";
import { OwnReturns } from "~/ui/recovery/own-returns";
import { DaysLeft, RecoveryTag } from "~/ui/recovery/parts";
import { actAnswer } from "~/web/act-answer.server";
import { type Act, act, actFor } from "~/web/acts.server";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const project = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const matters = [];
  for (const row of await listRecoveries(db, project.id, "ministry")) {
    const { id, number, measure, state, learnedOn, signedAt } = row;
    const timers = timersOf(today, await findLimitation(db, row), measure === "recovery");
    matters.push({
      id,
      number,
      measure,
      state,
      learnedOn,
      decided: signedAt !== null || state === "dropped",
      timers,
    });
  }
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("recoveries.ministry.title")),
    project: { id: project.id, name: project.name },
    matters,
    returns: await listReturns(db, project.id),
    mayOpen: hasAny(person, recoveryHandlers),
    mayReceive: hasAny(person, moneyReceivers),
    today,
    done: new URL(request.url).searchParams.get("done"),
  });
}

type Matter = { projectId: string; by: { id: string; name: string }; at: string };
type Verdict = Awaited<ReturnType<typeof openRecovery> | ReturnType<typeof receiveReturn>>;

const acts: Record<string, Act<Matter, Verdict>> = {
  open: act(
    recoveryHandlers,
    ({ choice, day, maybeDay, text, ticked }) =>
      z.object({
        measure: choice(measures),
        ...Object.fromEntries(grounds.map(({ id }) => [`ground.${id}`, ticked])),
        learnedOn: day,
        useEndsOn: maybeDay,
        account: text,
      }),
    (db, matter: Matter, form) => {
      const { measure, learnedOn, useEndsOn, account } = form;
      const chosen = grounds
        .map(({ id }): string => id)
        .filter((id) => (form as Record<string, unknown>)[`ground.${id}`]);
      return openRecovery(db, { ...matter, measure, learnedOn, useEndsOn, account, grounds: chosen });
    },
    {
      "no-ground": "grounds",
      "wrong-ground": "grounds",
      "learned-later": "learnedOn",
      "not-in-state": "measure",
      "not-suspended": "measure",
    },
  ),
  receive: act(
    moneyReceivers,
    ({ euros, day, text }, { returnId = "" }) =>
      z
        .object({
          returnId: z.string().max(100),
          [`received-${returnId}`]: euros,
          [`receivedOn-${returnId}`]: day,
          [`reference-${returnId}`]: text,
        })
        .transform((form) => ({
          returnId,
          amount: Number(form[`received-${returnId}`]),
          receivedOn: String(form[`receivedOn-${returnId}`]),
          reference: String(form[`reference-${returnId}`]),
        })),
    (db, matter: Matter, form) => receiveReturn(db, { ...matter, ...form }),
  ),
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const posted = await postedTexts(request);
  const doing = actFor(acts, posted.intent, person);
  const projectId = params.projectId ?? "";
  const matter = { projectId, by: { id: person.id, name: person.name }, at: context.clock() };
  const answer = await doing.run(context.db, matter, posted, wordsIn(language));
  const back = actAnswer(context, language, answer, { posted, beside: doing.beside });
  if (back) return back;
  const paths = pathsIn(language);
  const opened =
    "verdict" in answer && answer.verdict?.ok && "id" in answer.verdict ? answer.verdict.id : undefined;
  return redirect(
    opened ? paths.recovery(projectId, opened) : paths.projectPart(projectId, "recovery", "received"),
  );
}

export default function ProjectRecoveries() {
  const { project, matters, returns, mayOpen, mayReceive, today, done } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const title = say("recoveries.ministry.title");
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, "ministry", { say, paths })} here={title} />
      <WhatIsWrong back={back} />
      <h1>{title}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="recovery" />
      {!back && done === "received" && (
        <div className="notice good" role="status">
          <p>{say("recoveries.returns.done")}</p>
        </div>
      )}
      <section aria-labelledby="matters">
        <h2 id="matters">{say("recoveries.ministry.matters")}</h2>
        {matters.length === 0 && <p className="soft">{say("recoveries.ministry.none")}</p>}
        <ul className="matter-list">
          {matters.map(({ id, number, measure, state, learnedOn, decided, timers }) => (
            <li key={id}>
              <a href={paths.recovery(project.id, id)}>
                {say(`recoveries.measure.${measure}`)} {number}
              </a>{" "}
              <RecoveryTag state={state} />
              <span className="small soft below">
                {say("recoveries.ministry.learned")}: {onDay(learnedOn, language)}
                {!decided && measure !== "resumption" && (
                  <>
                    {" · "}
                    {say("recoveries.ministry.last")}: {onDay(timers.last, language)}{" "}
                    <DaysLeft left={timers.lastLeft} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a href={paths.recoveries()}>{say("recoveries.ministry.list")}</a>
          {" · "}
          <a href={paths.rates()}>{say("recoveries.rates.title")}</a>
        </p>
      </section>
      <OwnReturns
        returns={returns.map((told) => ({ ...told, start: plainEuros(told.amount).replace(".", ",") }))}
        mayReceive={mayReceive}
        today={today}
        back={back}
      />
      {mayOpen && (
        <OpenMatter field={fieldOf(back, "open")} typed={back?.intent === "open" ? back.typed : {}} />
      )}
    </div>
  );
}
