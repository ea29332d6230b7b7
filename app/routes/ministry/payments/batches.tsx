import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeBatch } from "~/commands/make-batch.server";
import { addDays, type Day, helsinkiDay, parseDay } from "~/domain/day";
import { maskedIban } from "~/domain/iban";
import { netOf } from "~/domain/payment";
import { hasAny, payers, paymentReaders } from "~/domain/who-may";
import { isWorkingDay } from "~/domain/working-day";
import { listBatches } from "~/queries/payment-batches.server";
import { listPaymentsIn } from "~/queries/payments.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { BatchForm, BatchList, chosenField, dayField } from "~/ui/payments/batch-parts";
import { PaymentsNav } from "~/ui/payments/payments-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, paymentReaders);
  const { db, payer } = context;
  const today = helsinkiDay(context.clock());
  const approved = await listPaymentsIn(db, ["approved"], today);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("payments.batches.title")),
    batches: await listBatches(db),
    waiting: approved.filter((payment) => payment.batchId === null && netOf(payment) > 0),
    payer: payer ? { name: payer.name, account: maskedIban(payer.iban) } : null,
    executionOn: onDay(nextWorkingDay(today), language),
    mayMake: hasAny(person, payers),
  });
}

function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}

export type BatchBack = { typed: Record<string, string>; errors: { name: string; message: string }[] };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, payers);
  const typed = await postedTexts(request);
  const { db, payer } = context;
  const at = context.clock();
  const say = wordsIn(language);
  const errors: BatchBack["errors"] = [];
  const chosen: { paymentId: string; executionOn: Day }[] = [];
  for (const { id: paymentId, number } of await listPaymentsIn(db, ["approved"], helsinkiDay(at))) {
    if (typed[chosenField(paymentId)] !== "yes") continue;
    const day = parseDay(typed[dayField(paymentId)] ?? "");
    if (day.ok) chosen.push({ paymentId, executionOn: day.value });
    else errors.push({ name: dayField(paymentId), message: say("payments.batches.wrong.day", { number }) });
  }
  if (errors.length > 0) return backWith<BatchBack>(context, { typed, errors }, 400);

  const verdict = await makeBatch(db, { chosen, payer, by: { id, name }, at });
  if (verdict.ok) return redirect(pathsIn(language).paymentBatch(verdict.id, "made"));
  const { because, number = "", paymentId } = verdict;
  const field = paymentId
    ? because === "day-past"
      ? dayField(paymentId)
      : chosenField(paymentId)
    : "choose";
  const message = say(`payments.batches.wrong.${because}`, { number });
  const status = because === "nothing-chosen" || because === "day-past" ? 400 : 409;
  return backWith<BatchBack>(context, { typed, errors: [{ name: field, message }] }, status);
}

export default function BatchesPage() {
  const { batches, waiting, payer, executionOn, mayMake } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as BatchBack | undefined;
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("payments.list.title"), href: paths.payments() }]}
        here={say("payments.batches.title")}
      />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>{say("payments.batches.title")}</h1>
      <p className="lead">{say("payments.batches.lead")}</p>
      <PaymentsNav here="batches" />
      {mayMake && (
        <section aria-labelledby="choose">
          <h2 id="choose" tabIndex={-1}>
            {say("payments.batches.make")}
          </h2>
          {payer ? (
            <p>{say("payments.batches.payer", payer)}</p>
          ) : (
            <p className="notice bad">{say("payments.batches.noPayer")}</p>
          )}
          {waiting.length === 0 ? (
            <p className="soft">{say("payments.batches.nothing")}</p>
          ) : (
            payer && <BatchForm payments={waiting} executionOn={executionOn} back={back} />
          )}
        </section>
      )}
      <section aria-labelledby="batches">
        <h2 id="batches">{say("payments.batches.list")}</h2>
        <BatchList batches={batches} />
      </section>
    </div>
  );
}
