import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { indirectMethods } from "~/domain/budget";
import { grantTypes } from "~/domain/call";
import { fundingSources } from "~/domain/item";
import { pick } from "~/domain/texts";
import { type Back, PartPage } from "~/ui/call/part-page";
import { Ticks } from "~/ui/call/ticks";
import { EuroField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { loadPart, savePart } from "~/web/call-part.server";
import { titled } from "~/web/title";

export const meta = titled;

export const loader = (asked: LoaderFunctionArgs) => loadPart(asked, "money");
export const action = (asked: ActionFunctionArgs) => savePart(asked, "money");

export default function MoneyPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say } = useSpeech();
  return (
    <PartPage page={page} back={back}>
      {(part) => {
        const told = (name: string) => ({ name, value: part.value(name), error: part.errorAt(name) });
        return (
          <>
            <EuroField
              {...told("appropriation")}
              label={say("call.place.appropriation")}
              help={say("call.part.money.help.appropriation")}
            />
            <TextField
              {...told("sharePercent")}
              label={say("call.place.sharePercent")}
              help={say("call.part.money.help.sharePercent")}
              inputMode="decimal"
              short
            />
            <EuroField
              {...told("maxGrant")}
              label={say("call.place.maxGrant")}
              help={say("call.part.money.help.maxGrant")}
              optional
            />
            <SelectField
              {...told("grantType")}
              label={say("call.place.grantType")}
              options={[
                { id: "", label: say("call.choose") },
                ...grantTypes.map((id) => ({ id, label: say(`terms.grantType.${id}`) })),
              ]}
            />
            <SelectField
              {...told("fundingSource")}
              label={say("call.place.fundingSource")}
              options={fundingSources
                .filter((id) => id !== "none")
                .map((id) => ({
                  id,
                  label: id === "not-stated" ? say("call.choose") : say(`terms.funding.${id}`),
                }))}
            />
            <Ticks
              part={part}
              name="indirectMethods"
              label={say("call.place.indirectMethods")}
              help={say("call.part.money.help.indirectMethods")}
              options={indirectMethods.map((id) => ({ id, label: say(`terms.indirect.${id}`) }))}
            />
            <input
              type="hidden"
              name="area.known.rows"
              value={page.regions.map(({ code }) => code).join(" ")}
            />
            <Ticks
              part={part}
              name="area"
              label={say("call.place.area")}
              help={say("call.part.money.help.area")}
              options={page.regions.map(({ code: id, name }) => ({ id, label: pick(name, language).text }))}
              columns
            />
          </>
        );
      }}
    </PartPage>
  );
}
