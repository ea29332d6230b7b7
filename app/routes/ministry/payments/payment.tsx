import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { approvePayment } from "~/commands/approve-payment.server";
import { settleSetOff } from "~/commands/settle-payment.server";
import {
  answerPayment,
  cancelPayment,
  sendBackPayment,
  unapprovePayment,
} from "~/commands/step-payment.server";
import { helsinkiDay } from "~/domain/day";
import { mayApprove, netOf } from "~/domain/payment";
import { hasAny, payers, paymentReaders, paymentVerifiers } from "~/domain/who-may";
import { findAccount, findNewestAccount, standingOfAccount } from "~/queries/bank-accounts.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { namesOnDay } from "~/queries/organisations.server";
import { findBatch } from "~/queries/payment-batches.server";
import { clocksOfClaims, findApprovalFacts, findPayment, listPayments } from "~/queries/payments.server";
import { listHistory } from "~/queries/record.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { History } from "~/ui/ministry/history";
import { Content, Facts } from "~/ui/parts";
import { PaymentActs } from "~/ui/payments/payment-acts";
import { AccountTag, Clock, HiddenIban, PaymentTag, reasonField } from "~/ui/payments/payment-parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inEuros, onDay } from "~/words/formats";

export const meta = titled;

const stepped = {
  "send-back": { take: sendBackPayment, roles: payers },
  answer: { take: answerPayment, roles: paymentVerifiers },
  unapprove: { take: unapprovePayment, roles: payers },
  cancel: { take: cancelPayment, roles: paymentVerifiers },
} as const;
type Step = keyof typeof stepped;

const cents = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), amount: cents, setOff: cents }),
  z.object({ intent: z.literal("settle") }),
  z.object({ intent: z.enum(["send-back", "answer", "unapprove", "cancel"]) }),
]);
const mostCharacters = 2000;
const acts = ["approve", "settle", "send-back", "answer", "unapprove", "cancel"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, paymentReaders);
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const payment = found(await findPayment(db, params.paymentId ?? ""));
  const { id, projectId, claimId, accountId, batchId } = payment;
  const project = found(await findFundedProject(db, projectId, "ministry"));
  const account = accountId
    ? await findAccount(db, accountId)
    : await findNewestAccount(db, project.organisationId);
  const facts = await findApprovalFacts(db, payment, person.id);
  const verdict = mayApprove(facts);
  const say = wordsIn(language);
  const limit: Record<string, string> =
    !verdict.ok && verdict.limit !== undefined ? { limit: inEuros(verdict.limit, language) } : {};
  const done = new URL(request.url).searchParams.get("done");
  const listed = (await listPayments(db, projectId)).find((one) => one.id === id);
  return json({
    title: titleOf(context, say, say("payments.one.title", { number: payment.number })),
    payment: { ...payment, verifiedByName: listed?.verifiedByName, approvedByName: listed?.approvedByName },
    project: { id: project.id, name: project.name },
    recipient: (await namesOnDay(db, [project.organisationId]))(project.organisationId, today),
    clock: claimId === null ? null : ((await clocksOfClaims(db, [claimId], today)).get(claimId) ?? null),
    account: account ? { iban: account.iban, standing: standingOfAccount(account) } : null,
    batch: batchId === null ? null : ((await findBatch(db, batchId)) ?? null),
    blocked: verdict.ok ? null : say(`payments.one.wrong.${verdict.because}`, limit),
    history: await listHistory(db, [{ noun: "payment", id }]),
    pays: hasAny(person, payers),
    verifies: hasAny(person, paymentVerifiers),
    done: acts.find((act) => act === done) ?? null,
  });
}

export type PaymentBack = { intent: string; typed: string; error?: string; refused?: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const asked = { request, context, params };
  const person = await requireRole(asked, [...payers, ...paymentVerifiers]);
  const posted = await postedTexts(request);
  const form = schema.safeParse(posted);
  if (!form.success) throw notFound();
  const { db } = context;
  const paymentId = params.paymentId ?? "";
  const doing = { paymentId, by: { id: person.id, name: person.name }, at: context.clock() };
  const say = wordsIn(language);
  const { intent } = form.data;
  const isStep = intent !== "approve" && intent !== "settle";
  await requireRole(asked, isStep ? stepped[intent].roles : payers);

  const typed = (posted[reasonField(intent)] ?? "").trim();
  if (isStep && (typed === "" || [...typed].length > mostCharacters)) {
    const error = say("payments.one.wrong.reason");
    return backWith<PaymentBack>(context, { intent, typed, error }, 400);
  }
  const verdict = found(await act());
  if (verdict.ok) return redirect(pathsIn(language).payment(paymentId, intent));
  const limit = "limit" in verdict && verdict.limit !== undefined ? verdict.limit : undefined;
  const values = limit === undefined ? undefined : { limit: inEuros(limit, language) };
  const refused = say(`payments.one.wrong.${verdict.because}`, values);
  return backWith<PaymentBack>(context, { intent, typed, refused }, 409);

  function act() {
    if (form.data?.intent === "approve") {
      const { amount, setOff } = form.data;
      return approvePayment(db, { ...doing, seen: { amount, setOff } });
    }
    if (form.data?.intent === "settle") return settleSetOff(db, doing);
    return stepped[intent as Step].take(db, { ...doing, reason: typed });
  }
}

export default function PaymentPage() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as PaymentBack | undefined;
  const { say, paths } = useSpeech();
  const { payment, done, history } = data;
  const title = say("payments.one.title", { number: payment.number });
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("payments.list.title"), href: paths.payments() }]}
        here={payment.number}
      />
      {back?.error && <ErrorSummary errors={[{ name: reasonField(back.intent), message: back.error }]} />}
      <p className="tags">
        <PaymentTag state={payment.state} sentBack={payment.sentBackAt !== null} />
      </p>
      <h1>{title}</h1>
      {done && !back && (
        <p className="notice good" role="status">
          {say(`payments.one.done.${done}`)}
        </p>
      )}
      {back?.refused && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{back.refused}</strong>
          </p>
        </div>
      )}
      <PaymentFacts data={data} />
      <PaymentActs {...data} back={back} />
      <section aria-labelledby="history">
        <h2 id="history">{say("payments.one.history")}</h2>
        <History entries={history} />
      </section>
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function PaymentFacts({ data }: { data: Data }) {
  const { language, say, paths } = useSpeech();
  const { payment, project, recipient, clock, account, batch } = data;
  const { amount, setOff, claimId, verifiedAt, approvedAt, paidOn, reason } = payment;
  const byAt = (name: string | null | undefined, at: string) =>
    say("payments.one.byAt", { name: name ?? "", time: atTime(at, language) });
  const rows = [
    { name: say("payments.one.recipient"), value: <Content texts={recipient} /> },
    {
      name: say("payments.one.project"),
      value: (
        <a href={paths.projectPart(project.id, "payments")}>
          <Content texts={project.name} />
        </a>
      ),
    },
    { name: say("payments.one.kind"), value: say(`payments.kind.${payment.kind}`) },
    { name: say("payments.one.amount"), value: inEuros(amount, language) },
    setOff > 0 && { name: say("payments.one.setOff"), value: inEuros(-setOff, language) },
    { name: say("payments.one.net"), value: <strong>{inEuros(netOf(payment), language)}</strong> },
    claimId !== null && {
      name: say("payments.one.claim"),
      value: <a href={paths.filing(project.id, "claims", claimId)}>{say("payments.one.claim")}</a>,
    },
    clock !== null && { name: say("payments.list.clock"), value: <Clock clock={clock} /> },
    {
      name: say("payments.one.account"),
      value: account ? (
        <>
          <HiddenIban iban={account.iban} /> <AccountTag standing={account.standing} />
        </>
      ) : (
        <AccountTag standing="none" />
      ),
    },
    { name: say("payments.one.verified"), value: byAt(payment.verifiedByName, verifiedAt) },
    approvedAt !== null && {
      name: say("payments.one.approved"),
      value: byAt(payment.approvedByName, approvedAt),
    },
    batch && {
      name: say("payments.one.batch"),
      value: <a href={paths.paymentBatch(batch.id)}>{batch.number}</a>,
    },
    paidOn !== null && { name: say("payments.one.paidOn"), value: onDay(paidOn, language) },
    reason && { name: say("payments.one.reason"), value: <q className="typed">{reason}</q> },
  ];
  return <Facts rows={rows.filter((row) => typeof row === "object" && row !== null)} />;
}
