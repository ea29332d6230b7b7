import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { paymentReaders } from "~/domain/who-may";
import { listPaymentsIn } from "~/queries/payments.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { PaymentList } from "~/ui/payments/payment-list";
import { PaymentsNav } from "~/ui/payments/payments-nav";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const states = ["verified", "approved", "sent"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, paymentReaders);
  return json({
    title: wordsIn(language)("payments.list.title"),
    payments: await listPaymentsIn(context.db, states, helsinkiDay(context.clock())),
  });
}

export default function PaymentsPage() {
  const { payments } = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("payments.list.title")} />
      <h1>{say("payments.list.title")}</h1>
      <p className="lead">{say("payments.list.lead")}</p>
      <PaymentsNav here="waiting" />
      {states.map((state) => (
        <section key={state} aria-labelledby={state}>
          <h2 id={state}>{say(`payments.list.${state}`)}</h2>
          <PaymentList
            caption={say(`payments.list.${state}`)}
            payments={payments.filter((payment) => payment.state === state)}
          />
        </section>
      ))}
    </div>
  );
}
