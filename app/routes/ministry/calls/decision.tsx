import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Back, PartPage } from "~/ui/call/part-page";
import { Rows } from "~/ui/call/rows";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { loadPart, savePart } from "~/web/call-part.server";
import { titled } from "~/web/title";

export const meta = titled;

export const loader = (asked: LoaderFunctionArgs) => loadPart(asked, "decision");
export const action = (asked: ActionFunctionArgs) => savePart(asked, "decision");

export default function DecisionPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  return (
    <PartPage page={page} back={back}>
      {(part) => (
        <>
          {(["background", "payment", "reporting"] as const).map((name) => (
            <TextsFields
              key={name}
              name={`decision.${name}`}
              label={say(`call.place.${name}`)}
              help={say(`call.part.decision.help.${name}`)}
              value={part.texts(`decision.${name}`)}
              errors={part.errors}
              optional
              long
            />
          ))}
          {(["conditions", "refusals"] as const).map((list) => (
            <Rows
              key={list}
              part={part}
              name={`decision.${list}`}
              label={say(`call.place.${list}`)}
              help={say(`call.part.decision.help.${list}`)}
              row={(number) => say(`call.part.decision.row.${list}`, { number })}
              add={say(`call.part.decision.add.${list}`)}
            >
              {(id) => (
                <TextsFields
                  name={`decision.${list}.${id}.text`}
                  label={say("call.place.text")}
                  value={part.texts(`decision.${list}.${id}.text`)}
                  errors={part.errors}
                  long
                  rows={3}
                />
              )}
            </Rows>
          ))}
        </>
      )}
    </PartPage>
  );
}
