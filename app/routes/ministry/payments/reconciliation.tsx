import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paymentReaders } from "~/domain/who-may";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { PaymentsNav } from "~/ui/payments/payments-nav";
import { languageOf, requireRole } from "~/web/guards.server";
import { reconciliation } from "~/web/reconciliation.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, inMonth, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, paymentReaders);
  const title = wordsIn(language)("payments.reconciliation.title");
  return json({ title, ...(await reconciliation(context.db)) });
}

export default function ReconciliationPage() {
  const { months, differences } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("payments.list.title"), href: paths.payments() }]}
        here={say("payments.reconciliation.title")}
      />
      <h1>{say("payments.reconciliation.title")}</h1>
      <p className="lead">{say("payments.reconciliation.lead")}</p>
      <PaymentsNav here="reconciliation" />
      {months.length === 0 ? (
        <p className="notice">{say("payments.reconciliation.none")}</p>
      ) : (
        <>
          <Months months={months} />
          <h2>{say("payments.reconciliation.list")}</h2>
          {differences.length === 0 ? (
            <p className="notice good">{say("payments.reconciliation.agree")}</p>
          ) : (
            <>
              <Differences differences={differences} />
              <p className="no-print">
                <a href={paths.reconciliation(".csv")}>{say("payments.reconciliation.csv")}</a>
              </p>
            </>
          )}
        </>
      )}
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Months({ months }: Pick<Data, "months">) {
  const { language, say } = useSpeech();
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.reconciliation.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.reconciliation.month")}</th>
          {(["ours", "theirs", "differences"] as const).map((name) => (
            <th key={name} scope="col" className="number">
              {say(`payments.reconciliation.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, ours, theirs, differences }) => (
          <tr key={month}>
            <th scope="row">{inMonth(month, language)}</th>
            <td className="number" data-label={say("payments.reconciliation.ours")}>
              {inEuros(ours, language)}
            </td>
            <td className="number" data-label={say("payments.reconciliation.theirs")}>
              {inEuros(theirs, language)}
            </td>
            <td className="number" data-label={say("payments.reconciliation.differences")}>
              {differences === 0 ? "0" : <Tag tone="bad">{differences}</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Differences({ differences }: Pick<Data, "differences">) {
  const { language, say, paths } = useSpeech();
  const side = (amount: number, day: string) => (
    <div>
      {inEuros(amount, language)}
      <span className="below small soft">{onDay(day, language)}</span>
    </div>
  );
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.reconciliation.list")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.reconciliation.reference")}</th>
          <th scope="col">{say("payments.reconciliation.what")}</th>
          <th scope="col">{say("payments.reconciliation.month")}</th>
          <th scope="col">{say("payments.reconciliation.ours")}</th>
          <th scope="col">{say("payments.reconciliation.theirs")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ paymentId, reference, kind, month, ...sides }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
          <tr key={index}>
            <th scope="row">
              {paymentId ? (
                <a href={paths.payment(paymentId)}>{reference}</a>
              ) : (
                reference || say("payments.reconciliation.noReference")
              )}
            </th>
            <td data-label={say("payments.reconciliation.what")}>
              <Tag tone="bad">{say(`payments.reconciliation.kind.${kind}`)}</Tag>
            </td>
            <td data-label={say("payments.reconciliation.month")}>{inMonth(month, language)}</td>
            <td data-label={say("payments.reconciliation.ours")}>
              {"ours" in sides && sides.ours ? side(sides.ours.amount, sides.ours.paidOn) : "–"}
            </td>
            <td data-label={say("payments.reconciliation.theirs")}>
              {"theirs" in sides ? side(sides.theirs.amount, sides.theirs.bookedOn) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
