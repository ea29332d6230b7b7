import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { payAdvance } from "~/commands/pay-advance.server";
import { helsinkiDay } from "~/domain/day";
import { mayPayAdvance, paymentLapsesOn } from "~/domain/payment";
import { pick } from "~/domain/texts";
import { hasAny, paymentReaders, paymentVerifiers } from "~/domain/who-may";
import { findNewestAccount, standingOfAccount } from "~/queries/bank-accounts.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findStanding } from "~/queries/ledger.server";
import { listInstalments } from "~/queries/payment-plan.server";
import { listPayments } from "~/queries/payments.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { AccountTag, ActForm, HiddenIban, reasonField } from "~/ui/payments/payment-parts";
import { PaymentPlan, ProjectPayments } from "~/ui/payments/payment-plan";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

export const meta = titled;

const schema = z.object({ intent: z.string().max(100) });
const mostCharacters = 2000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, paymentReaders);
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const project = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const { id, name, state, decidedOn } = project;
  const instalments = await listInstalments(db, id);
  const payments = await listPayments(db, id);
  const account = await findNewestAccount(db, project.organisationId);
  const say = wordsIn(language);
  const advances = instalments
    .filter(({ kind, hasPayment }) => kind === "advance" && !hasPayment)
    .map((instalment) => {
      // Judged as if the reason had been written: the form asks for it.
      const facts = { instalment, project: state, today, paid: false, grantedOn: decidedOn, reason: "–" };
      const verdict = mayPayAdvance(facts);
      const values = !verdict.ok && verdict.limit ? { limit: onDay(verdict.limit, language) } : undefined;
      const { id: instalmentId, amount, payableOn } = instalment;
      const blocked = verdict.ok ? null : say(`payments.project.advanceWrong.${verdict.because}`, values);
      return { id: instalmentId, amount, payableOn, blocked };
    });
  return json({
    title: titleOf(context, say, `${say("payments.project.title")} – ${pick(name, language).text}`),
    project: { id, name },
    standing: await findStanding(db, id),
    promised: payments
      .filter((payment) => payment.state === "approved" || payment.state === "sent")
      .reduce((total, { amount }) => total + amount, 0),
    lapsesOn: decidedOn === null ? null : paymentLapsesOn(decidedOn),
    lapsed: decidedOn !== null && today > paymentLapsesOn(decidedOn),
    account: account ? { iban: account.iban, standing: standingOfAccount(account) } : null,
    instalments,
    payments,
    advances: hasAny(person, paymentVerifiers) ? advances : [],
    done: new URL(request.url).searchParams.get("done") === "advance",
  });
}

type Back = { intent: string; typed: string; error: string };

/** Makes an advance of the plan payable: the intent names the instalment. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, paymentVerifiers);
  const posted = await postedTexts(request);
  const form = schema.safeParse(posted);
  if (!form.success) throw notFound();
  const { intent } = form.data;
  const projectId = params.projectId ?? "";
  const instalment = intent.replace(/^advance-/, "");
  const typed = (posted[reasonField(intent)] ?? "").trim().slice(0, mostCharacters);
  const paying = { projectId, instalment, reason: typed, by: { id, name }, at: context.clock() };
  const verdict = found(await payAdvance(context.db, paying));
  if (verdict.ok) return redirect(pathsIn(language).projectPart(projectId, "payments", "advance"));
  const values = verdict.limit ? { limit: onDay(verdict.limit, language) } : undefined;
  const error = wordsIn(language)(`payments.project.advanceWrong.${verdict.because}`, values);
  return backWith<Back>(context, { intent, typed, error }, verdict.because === "no-reason" ? 400 : 409);
}

export default function ProjectPaymentsPage() {
  const { project, instalments, payments, advances, done, ...money } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={projectTrail(project, "ministry", { say, paths })}
        here={say("payments.project.title")}
      />
      {back && <ErrorSummary errors={[{ name: reasonField(back.intent), message: back.error }]} />}
      <h1>{say("payments.project.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="payments" />
      {done && !back && (
        <p className="notice good" role="status">
          {say("payments.project.advanceDone")}
        </p>
      )}
      <MoneyFacts {...money} />
      <section aria-labelledby="plan">
        <h2 id="plan">{say("payments.project.plan")}</h2>
        <PaymentPlan instalments={instalments} />
      </section>
      {advances.length > 0 && (
        <section aria-labelledby="advance">
          <h2 id="advance">{say("payments.project.advance")}</h2>
          <p>{say("payments.project.advanceLead")}</p>
          <div className="acts">
            {advances.map(({ id, amount, payableOn, blocked }) => {
              const intent = `advance-${id}`;
              const title = say("payments.project.advanceOf", {
                amount: inEuros(amount, language),
                day: onDay(payableOn, language),
              });
              const own = back?.intent === intent ? back : undefined;
              return blocked && !own ? (
                <p key={id} className="notice waiting">
                  <strong>{title}.</strong> {blocked}
                </p>
              ) : (
                <ActForm
                  key={id}
                  intent={intent}
                  title={title}
                  button={say("payments.project.advanceMake")}
                  reason={{
                    label: say("payments.project.advanceReason"),
                    typed: own?.typed ?? "",
                    error: own?.error,
                  }}
                  strong
                />
              );
            })}
          </div>
        </section>
      )}
      <section aria-labelledby="payments">
        <h2 id="payments">{say("payments.project.list")}</h2>
        <ProjectPayments payments={payments} />
      </section>
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Money = Pick<Data, "standing" | "promised" | "lapsesOn" | "lapsed" | "account">;

function MoneyFacts({ standing, promised, lapsesOn, lapsed, account }: Money) {
  const { language, say } = useSpeech();
  const figures = [
    [say("payments.project.granted"), standing.granted],
    [say("payments.project.paid"), standing.paid],
    [say("payments.project.promised"), promised],
    [say("payments.project.left"), standing.left - promised],
  ] as const;
  const lapseDay = lapsesOn === null ? "" : onDay(lapsesOn, language);
  return (
    <>
      <dl className="figures">
        {figures.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{inEuros(amount, language)}</dd>
          </div>
        ))}
      </dl>
      {lapsed && <p className="notice bad">{say("payments.project.lapsed", { day: lapseDay })}</p>}
      <Facts
        rows={[
          {
            name: say("payments.project.lapses"),
            value:
              lapsesOn === null
                ? say("payments.project.lapsesUnknown")
                : say("payments.project.lapsesOn", { day: lapseDay }),
          },
          {
            name: say("payments.project.account"),
            value: (
              <>
                {account && <HiddenIban iban={account.iban} />}{" "}
                <AccountTag standing={account?.standing ?? "none"} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
