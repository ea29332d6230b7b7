import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Back, PartPage } from "~/ui/call/part-page";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { loadPart, savePart } from "~/web/call-part.server";
import { titled } from "~/web/title";

export const meta = titled;

export const loader = (asked: LoaderFunctionArgs) => loadPart(asked, "note");
export const action = (asked: ActionFunctionArgs) => savePart(asked, "note");

export default function NotePage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  return (
    <PartPage page={page} back={back}>
      {({ texts, errors }) => (
        <TextsFields
          {...{ name: "note", errors }}
          label={say("call.place.note")}
          help={say("call.part.note.help")}
          value={texts("note")}
          long
        />
      )}
    </PartPage>
  );
}
