import { useSpeech } from "~/ui/language";

type Props = {
  /** What the buttons post: `up`, `down` and `remove` come before it. */
  intent: (step: "up" | "down" | "remove") => string;
  /** What the row is called. */
  name: string;
  index: number;
  count: number;
  /** Where the page opens after the step, as an anchor; the service leads there by itself when it is left out. */
  anchor?: (index: number) => string;
};

/** Up, down and away: submit buttons, so that they work by keyboard and without scripts. */
export function RowButtons({ intent, name, index, count, anchor }: Props) {
  const { say } = useSpeech();
  const steps = [
    { step: "up", to: index - 1, sign: "↑" },
    { step: "down", to: index + 1, sign: "↓" },
  ] as const;
  return (
    <div className="row-buttons">
      {steps.map(({ step, to, sign }) => (
        <button
          key={step}
          className="button secondary small-button"
          type="submit"
          name="intent"
          value={intent(step)}
          formAction={anchor?.(to)}
          disabled={to < 0 || to >= count}
        >
          <span aria-hidden="true">{sign}</span>
          <span className="hidden">
            {say(`builder.move.${step}`)}: {name}
          </span>
        </button>
      ))}
      <button
        className="button quiet"
        type="submit"
        name="intent"
        value={intent("remove")}
        formAction={anchor?.(Math.max(0, index - 1))}
      >
        {say("builder.move.remove")}
        <span className="hidden">: {name}</span>
      </button>
    </div>
  );
}
