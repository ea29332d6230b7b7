import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ExampleOffer } from "~/ui/call/example-offer";
import { type Back, PartPage } from "~/ui/call/part-page";
import { Rows } from "~/ui/call/rows";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { loadPart, savePart } from "~/web/call-part.server";
import { titled } from "~/web/title";

export const meta = titled;

export const loader = (asked: LoaderFunctionArgs) => loadPart(asked, "checklist");
export const action = (asked: ActionFunctionArgs) => savePart(asked, "checklist");

export default function ChecklistPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  return (
    <PartPage page={page} back={back}>
      {(part) => (
        <>
          {part.rows("checklist").length === 0 && page.mayWrite && (
            <ExampleOffer text={say("call.part.checklist.example")} />
          )}
          <Rows
            part={part}
            name="checklist"
            label={say("call.part.checklist.questions")}
            row={(number) => say("call.part.checklist.question", { number })}
            add={say("call.part.checklist.add")}
          >
            {(id) => (
              <>
                <TextsFields
                  name={`checklist.${id}.question`}
                  label={say("call.place.question")}
                  value={part.texts(`checklist.${id}.question`)}
                  errors={part.errors}
                  long
                  rows={3}
                />
                <TextField
                  name={`checklist.${id}.basis`}
                  label={say("call.place.basis")}
                  value={part.value(`checklist.${id}.basis`)}
                  optional
                />
              </>
            )}
          </Rows>
        </>
      )}
    </PartPage>
  );
}
