import type { ArrivalRuling } from "~/domain/arrival";
import type { Handled as HandledTold } from "~/domain/decision";
import { useSpeech } from "~/ui/language";
import { Facts, Tag } from "~/ui/parts";

type Props = HandledTold & { applicationId: string; ruling: ArrivalRuling | null; mayRead?: boolean };

/** What the screening came to and how the arrival is taken, for those who propose and decide. */
export function Handled({ screening, arrival, applicationId, ruling, mayRead = true }: Props) {
  const { say, paths } = useSpeech();
  const arrived = {
    "in-time": say("screening.handled.inTime"),
    "not-ruled": say("screening.arrival.open"),
    "taken-as-timely": say("screening.arrival.timely"),
    "taken-as-late": say("screening.arrival.late"),
  }[arrival];
  const bad = arrival === "taken-as-late" ? "bad" : "waiting";
  return (
    <section className="aside" aria-labelledby="handled">
      <h2 id="handled">{say("screening.handled.title")}</h2>
      <Facts
        rows={[
          {
            name: say("screening.handled.screening"),
            value: (
              <>
                {screening === "not-screened" ? (
                  <>
                    <Tag tone="waiting">{say("screening.handled.notScreened")}</Tag>
                    <span className="below">{say("screening.handled.notScreenedExplained")}</span>
                  </>
                ) : (
                  <Tag tone={screening === "passes" ? "good" : "bad"}>
                    {say(`screening.outcome.${screening}`)}
                  </Tag>
                )}
                {mayRead && (
                  <a className="below" href={paths.screening(applicationId)}>
                    {say("screening.read")}
                  </a>
                )}
              </>
            ),
          },
          {
            name: say("screening.handled.arrival"),
            value: (
              <>
                <Tag tone={arrival === "in-time" || arrival === "taken-as-timely" ? "good" : bad}>
                  {arrived}
                </Tag>
                {ruling && <span className="below typed">{ruling.reasons}</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
