import { useSpeech } from "~/ui/language";

export type PaymentsPart = "waiting" | "accounts" | "batches" | "imports" | "reconciliation";

/** The pages on which payments are handled, side by side; `here` is the one that is shown. */
export function PaymentsNav({ here }: { here: PaymentsPart }) {
  const { say, paths } = useSpeech();
  const parts: [PaymentsPart, string][] = [
    ["waiting", paths.payments()],
    ["accounts", paths.paymentAccounts()],
    ["batches", paths.paymentBatches()],
    ["imports", paths.paymentImports()],
    ["reconciliation", paths.reconciliation()],
  ];
  return (
    <nav className="part-nav" aria-label={say("payments.nav.label")}>
      <ul>
        {parts.map(([part, href]) => (
          <li key={part}>
            <a href={href} aria-current={part === here ? "page" : undefined}>
              {say(`payments.nav.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
