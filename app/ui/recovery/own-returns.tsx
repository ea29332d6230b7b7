import type { Day } from "~/domain/day";
import type { ReturnReason, ReturnState } from "~/domain/recovery";
import { EuroField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { atTime, inEuros, onDay } from "~/words/formats";
import { type Back, fieldOf } from "./back";
import { ReturnTag } from "./parts";

type Told = {
  id: string;
  number: string;
  state: ReturnState;
  why: ReturnReason;
  note: string;
  amount: number;
  toldAt: string;
  toldByName: string;
  received: number | null;
  receivedOn: string | null;
  /** The amount as it stands in the field at first. */
  start: string;
};
type Props = { returns: Told[]; mayReceive: boolean; today: Day; back: Back | undefined };

/** What the recipient returns of its own accord; the payer records what has come. */
export function OwnReturns({ returns, mayReceive, today, back }: Props) {
  const { language, say } = useSpeech();
  return (
    <section aria-labelledby="own-returns">
      <h2 id="own-returns">{say("recoveries.ministry.own")}</h2>
      {returns.length === 0 && <p className="soft">{say("recoveries.returns.none")}</p>}
      {returns.map((told) => {
        const field = fieldOf(back?.typed.returnId === told.id ? back : undefined, "receive");
        return (
          <section key={told.id} className="act returned" aria-labelledby={told.number}>
            <h3 id={told.number}>
              {told.number} <ReturnTag state={told.state} />
            </h3>
            <Facts
              rows={[
                { name: say("recoveries.returns.amount"), value: inEuros(told.amount, language) },
                { name: say("recoveries.returns.why"), value: say(`recoveries.why.${told.why}`) },
                ...(told.note
                  ? [
                      {
                        name: say("recoveries.returns.note"),
                        value: <span className="typed">{told.note}</span>,
                      },
                    ]
                  : []),
                {
                  name: say("recoveries.returns.toldAt"),
                  value: `${atTime(told.toldAt, language)}, ${told.toldByName}`,
                },
                ...(told.receivedOn
                  ? [
                      {
                        name: say("recoveries.returns.state"),
                        value: say("recoveries.returns.received", {
                          amount: inEuros(told.received ?? 0, language),
                          day: onDay(told.receivedOn, language),
                        }),
                      },
                    ]
                  : []),
              ]}
            />
            {told.state === "told" && mayReceive && (
              <form method="post" noValidate>
                <input type="hidden" name="intent" value="receive" />
                <input type="hidden" name="returnId" value={told.id} />
                <p className="small soft">{say("recoveries.returns.receiveHelp")}</p>
                <EuroField
                  label={say("recoveries.returns.receivedAmount")}
                  {...field(`received-${told.id}`, told.start)}
                />
                <TextField
                  short
                  label={say("recoveries.returns.receivedOn")}
                  {...field(`receivedOn-${told.id}`, onDay(today, language))}
                />
                <TextField
                  label={say("recoveries.returns.bankReference")}
                  {...field(`reference-${told.id}`)}
                />
                <button className="button" type="submit">
                  {say("recoveries.returns.receive")}
                </button>
              </form>
            )}
          </section>
        );
      })}
    </section>
  );
}
