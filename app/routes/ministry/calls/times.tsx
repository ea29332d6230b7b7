import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Back, PartPage } from "~/ui/call/part-page";
import { TimeAdvice } from "~/ui/call/time-advice";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { loadPart, savePart } from "~/web/call-part.server";
import { titled } from "~/web/title";

export const meta = titled;

export const loader = (asked: LoaderFunctionArgs) => loadPart(asked, "times");
export const action = (asked: ActionFunctionArgs) => savePart(asked, "times");

export default function TimesPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  return (
    <PartPage page={page} back={back}>
      {({ value, errorAt }) => {
        const told = (name: string) => ({ name, value: value(name), error: errorAt(name), short: true });
        return (
          <>
            {!back && <TimeAdvice advice={page.advice} />}
            {(["opensAt", "closesAt"] as const).map((name) => (
              <fieldset key={name}>
                <legend>{say(`call.place.${name}`)}</legend>
                <p className="help">{say(`call.part.times.help.${name}`)}</p>
                <div className="call-moment-fields">
                  <TextField {...told(name)} label={say("call.part.times.day")} />
                  <TextField {...told(`${name}.time`)} label={say("call.part.times.time")} />
                </div>
              </fieldset>
            ))}
            <fieldset>
              <legend>{say("call.part.times.costs")}</legend>
              <p className="help">{say("call.part.times.help.costs")}</p>
              <div className="call-moment-fields">
                <TextField {...told("costsFrom")} label={say("call.part.times.from")} />
                <TextField {...told("costsTo")} label={say("call.part.times.to")} />
              </div>
            </fieldset>
          </>
        );
      }}
    </PartPage>
  );
}
