import { described, FieldError } from "~/ui/fields";
import type { Theirs as TheirsText } from "./editing";
import { Theirs } from "./theirs";

type Props = { name: string; label: string; value?: string; error?: string; theirs?: TheirsText };

/** One amount in a table: a label of its own, its error above it, the euro sign outside the box. */
export function BudgetCell({ name, label, value, error, theirs }: Props) {
  return (
    <>
      <FieldError name={name} error={error} />
      <span className="amount">
        <input
          id={name}
          name={name}
          aria-label={label}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value}
          {...described({ name, error })}
        />
        <span aria-hidden="true">€</span>
      </span>
      <Theirs theirs={theirs} />
    </>
  );
}
