import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Criterion } from "~/ui/call/criterion";
import { ExampleOffer } from "~/ui/call/example-offer";
import { type Back, PartPage } from "~/ui/call/part-page";
import { Rows } from "~/ui/call/rows";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { loadPart, savePart } from "~/web/call-part.server";
import { titled } from "~/web/title";

export const meta = titled;

export const loader = (asked: LoaderFunctionArgs) => loadPart(asked, "scoring");
export const action = (asked: ActionFunctionArgs) => savePart(asked, "scoring");

export default function ScoringPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  return (
    <PartPage page={page} back={back}>
      {(part) => {
        const told = (name: string) => ({
          name,
          value: part.value(name),
          error: part.errorAt(name),
          short: true,
        });
        const [from, to] = ["from", "to"].map((end) => Number(part.value(`scoring.${end}`)));
        const rows = part.rows("scoring.criteria");
        const weights = rows.map(
          (id) => Number(part.value(`scoring.criteria.${id}.weight`).replace(",", ".")) || 0,
        );
        return (
          <>
            {rows.length === 0 && page.mayWrite && <ExampleOffer text={say("call.part.scoring.example")} />}
            <div className="call-moment-fields">
              <TextField {...told("scoring.from")} label={say("call.place.from")} inputMode="numeric" />
              <TextField {...told("scoring.to")} label={say("call.place.to")} inputMode="numeric" />
              <TextField
                {...told("scoring.leastPercent")}
                label={say("call.place.leastPercent")}
                inputMode="decimal"
                optional
              />
            </div>
            <Rows
              part={part}
              name="scoring.criteria"
              label={say("call.place.criteria")}
              help={say("call.part.scoring.weights", {
                sum: weights.reduce((sum, weight) => sum + weight, 0),
              })}
              row={(number) => say("call.part.scoring.criterion", { number })}
              add={say("call.part.scoring.add")}
            >
              {(id) => <Criterion part={part} id={id} from={from || 1} to={to || 5} />}
            </Rows>
          </>
        );
      }}
    </PartPage>
  );
}
