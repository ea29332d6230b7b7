import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import type { AskedDay } from "~/web/monitoring-address";
import { onDay } from "~/words/formats";

type Props = {
  asOf: AskedDay;
  today: string;
  /** The page without a day, and what else its address says. */
  here: string;
  kept: Readonly<Record<string, string | undefined>>;
};

/** Of which day the page tells, and a field for another. */
export function AsOf({ asOf, today, here, kept }: Props) {
  const { language, say } = useSpeech();
  const day = onDay(asOf.day, language);
  return (
    <form className="as-of no-print" method="get" action={here.split("?")[0]}>
      <p className="as-of-now">
        <strong>{say(asOf.said ? "dashboard.past" : "dashboard.now", { day })}</strong>
      </p>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextField
        name="asOf"
        label={say("dashboard.asOf.label")}
        help={say("dashboard.asOf.help")}
        value={asOf.wrong ? asOf.typed : onDay(asOf.said ?? today, language === "en" ? "fi" : language)}
        error={asOf.wrong ? say(`dashboard.asOf.${asOf.wrong}`) : undefined}
        short
      />
      <div className="filter-buttons">
        <button className="button secondary" type="submit">
          {say("dashboard.asOf.show")}
        </button>
        {(asOf.said || asOf.wrong) && <a href={here}>{say("dashboard.asOf.clear")}</a>}
      </div>
    </form>
  );
}
