import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { dropBatch, releaseBatch } from "~/commands/release-batch.server";
import { helsinkiDay } from "~/domain/day";
import { hasAny, payers, paymentReaders } from "~/domain/who-may";
import { namesOnDay } from "~/queries/organisations.server";
import { findBatch, listBatchLines } from "~/queries/payment-batches.server";
import { listHistory } from "~/queries/record.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { History } from "~/ui/ministry/history";
import { Content, Facts } from "~/ui/parts";
import { BatchTag } from "~/ui/payments/batch-parts";
import { HiddenIban, PaymentTag } from "~/ui/payments/payment-parts";
import { PaymentsNav } from "~/ui/payments/payments-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inEuros, onDay } from "~/words/formats";

export const meta = titled;

const schema = z.object({ intent: z.enum(["release", "drop"]) });
const told = ["made", "released", "dropped"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, paymentReaders);
  const { db } = context;
  const batch = found(await findBatch(db, params.batchId ?? ""));
  const lines = await listBatchLines(db, batch.id);
  const nameOf = await namesOnDay(
    db,
    lines.map(({ organisationId }) => organisationId),
  );
  const say = wordsIn(language);
  const done = new URL(request.url).searchParams.get("done");
  return json({
    title: titleOf(context, say, say("payments.batches.one", { number: batch.number })),
    batch,
    lines: lines.map((line) => ({
      ...line,
      recipient: nameOf(line.organisationId, helsinkiDay(batch.madeAt)),
    })),
    history: await listHistory(db, [{ noun: "payment-batch", id: batch.id }]),
    pays: hasAny(person, payers),
    own: batch.madeBy === person.id,
    done: told.find((word) => word === done) ?? null,
  });
}

type Back = { refused: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, payers);
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw notFound();
  const batchId = params.batchId ?? "";
  const doing = { batchId, by: { id, name }, at: context.clock() };
  const release = form.data.intent === "release";
  const verdict = found(await (release ? releaseBatch : dropBatch)(context.db, doing));
  if (verdict.ok) return redirect(pathsIn(language).paymentBatch(batchId, release ? "released" : "dropped"));
  const number = ("number" in verdict && verdict.number) || "";
  const refused = wordsIn(language)(`payments.batches.wrong.${verdict.because}`, { number });
  return backWith<Back>(context, { refused }, 409);
}

export default function BatchPage() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const { batch, lines, history, done } = data;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("payments.list.title"), href: paths.payments() },
          { name: say("payments.batches.title"), href: paths.paymentBatches() },
        ]}
        here={batch.number}
      />
      <p className="tags">
        <BatchTag state={batch.state} />
      </p>
      <h1>{say("payments.batches.one", { number: batch.number })}</h1>
      <PaymentsNav here="batches" />
      {done && !back && (
        <p className="notice good" role="status">
          {say(`payments.batches.done.${done}`)}
        </p>
      )}
      {back && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{back.refused}</strong>
          </p>
        </div>
      )}
      <Facts
        rows={[
          { name: say("payments.batches.payments"), value: batch.transactions },
          { name: say("payments.batches.total"), value: <strong>{inEuros(batch.total, language)}</strong> },
          {
            name: say("payments.batches.madeBy"),
            value: say("payments.one.byAt", { name: batch.madeByName, time: atTime(batch.madeAt, language) }),
          },
          { name: say("payments.batches.digest"), value: <span className="digest">{batch.sha256}</span> },
        ]}
      />
      <BatchActs {...data} />
      <Lines lines={lines} />
      <section aria-labelledby="history">
        <h2 id="history">{say("payments.batches.history")}</h2>
        <History entries={history} />
      </section>
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function BatchActs({ batch, pays, own }: Data) {
  const { say, paths } = useSpeech();
  if (batch.state === "released") {
    return (
      <p className="no-print">
        <a className="button" href={paths.paymentFile(batch.id)}>
          {say("payments.batches.download")}
        </a>
      </p>
    );
  }
  if (batch.state === "dropped" || !pays) return null;
  return (
    <div className="acts no-print">
      <form method="post" className="act">
        <p className={own ? "notice waiting" : undefined}>
          {own ? say("payments.batches.own") : say("payments.batches.releaseLead")}
        </p>
        <div className="buttons">
          {!own && (
            <button className="button" type="submit" name="intent" value="release">
              {say("payments.batches.release")}
            </button>
          )}
          <button className="button secondary" type="submit" name="intent" value="drop">
            {say("payments.batches.drop")}
          </button>
        </div>
      </form>
    </div>
  );
}

function Lines({ lines }: Pick<Data, "lines">) {
  const { language, say, paths } = useSpeech();
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.batches.payments")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.list.payment")}</th>
          <th scope="col">{say("payments.list.recipient")}</th>
          <th scope="col">{say("payments.one.account")}</th>
          <th scope="col">{say("payments.batches.executionOn")}</th>
          <th scope="col">{say("payments.list.state")}</th>
          <th scope="col" className="number">
            {say("payments.one.net")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.paymentId}>
            <th scope="row">
              <a href={paths.payment(line.paymentId)}>{line.number}</a>
            </th>
            <td data-label={say("payments.list.recipient")}>
              <Content texts={line.recipient} />
            </td>
            <td data-label={say("payments.one.account")}>
              <HiddenIban iban={line.iban} />
            </td>
            <td data-label={say("payments.batches.executionOn")}>{onDay(line.executionOn, language)}</td>
            <td data-label={say("payments.list.state")}>
              <PaymentTag state={line.state} />
            </td>
            <td className="number" data-label={say("payments.one.net")}>
              {inEuros(line.amount, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
