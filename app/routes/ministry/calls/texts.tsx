import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Back, PartPage } from "~/ui/call/part-page";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { loadPart, savePart } from "~/web/call-part.server";
import { titled } from "~/web/title";

export const meta = titled;

export const loader = (asked: LoaderFunctionArgs) => loadPart(asked, "texts");
export const action = (asked: ActionFunctionArgs) => savePart(asked, "texts");

export default function TextsPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  return (
    <PartPage page={page} back={back}>
      {({ errors, texts, value, errorAt }) => (
        <>
          {(["name", "summary", "purpose", "objective"] as const).map((name) => (
            <TextsFields
              key={name}
              {...{ name, errors }}
              label={say(`call.place.${name}`)}
              help={say(`call.part.texts.help.${name}`)}
              value={texts(name)}
              long={name !== "name"}
              rows={name === "purpose" ? 8 : 4}
            />
          ))}
          <TextField
            name="contact"
            label={say("call.place.contact")}
            help={say("call.part.texts.help.contact")}
            value={value("contact")}
            error={errorAt("contact")}
            optional
            inputMode="email"
          />
        </>
      )}
    </PartPage>
  );
}
