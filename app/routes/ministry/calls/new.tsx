import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { makeCall } from "~/commands/make-call.server";
import { copiedDates } from "~/domain/call-copy";
import { helsinkiDay } from "~/domain/day";
import { pick } from "~/domain/texts";
import { listCallDrafts } from "~/queries/call-drafts.server";
import { listCalls } from "~/queries/calls.server";
import { listItems } from "~/queries/programme.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ChoiceField, ErrorSummary, SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { problemsOf, texts, textsIn } from "~/web/texts-fields";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, ["manager"]);
  const { db } = context;
  const now = context.clock();
  const say = wordsIn(language);
  const items = await listItems(db, helsinkiDay(now));
  const calls = await listCalls(db, now);
  const drafts = (await listCallDrafts(db)).filter(({ revises }) => revises === 0);
  return json({
    title: titleOf(context, say, say("call.make.title")),
    items: items
      .filter(({ kind }) => kind === "grant-programme" || kind === "project")
      .map(({ id, name }) => ({ id, name })),
    sources: [
      ...calls.map(({ id, name }) => ({ id, name, draft: false })),
      ...drafts.map(({ id, content }) => ({ id, name: content.name, draft: true })),
    ],
    from: new URL(request.url).searchParams.get("from") ?? "",
    demo: context.demo,
  });
}

type Back = { errors: { name: string; message: string }[]; typed: Record<string, string> };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["manager"]);
  const say = wordsIn(language);
  const typed = await postedTexts(request);
  const schema = z.object({
    name: texts(say, { most: 200, needed: ["fi"] }),
    itemId: z.string().min(1, say("call.make.wrong.item")),
    from: z.string(),
    dates: z.enum(copiedDates).catch("empty"),
  });
  const { itemId = "", from = "", dates } = typed;
  const read = schema.safeParse({ name: textsIn(typed, "name"), itemId, from, dates });
  const back = (errors: Back["errors"]) => backWith<Back>(context, { errors, typed }, 400);
  if (!read.success) return back(problemsOf(read.error));

  const copyFrom = read.data.from ? { callId: read.data.from, dates: read.data.dates } : undefined;
  const made = await makeCall(context.db, {
    ...{ itemId: read.data.itemId, name: read.data.name, copyFrom },
    ...{ demo: context.demo, by: { id, name }, at: context.clock() },
  });
  if (made.ok) return redirect(pathsIn(language).ministryCall(made.callId, "made"));
  const field = made.because === "no-such-item" ? "itemId" : "from";
  return back([{ name: field, message: say(`call.make.wrong.${field === "itemId" ? "item" : "from"}`) }]);
}

export default function NewCallPage() {
  const { items, sources, from, demo } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const errors = back?.errors ?? [];
  const typed = back?.typed ?? { from };
  const told = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((error) => error.name === name)?.message,
  });
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("call.desk.title"), href: paths.callDesk() }]}
        here={say("call.make.title")}
      />
      <ErrorSummary errors={errors} />
      <h1>{say("call.make.title")}</h1>
      <p className="lead">{say("call.make.lead")}</p>
      {demo && <p className="notice">{say("call.make.demo")}</p>}
      <form method="post" noValidate>
        <TextsFields
          name="name"
          label={say("call.place.name")}
          help={say("call.make.nameHelp")}
          value={{ fi: typed["name.fi"] ?? "", sv: typed["name.sv"] ?? "", en: typed["name.en"] ?? "" }}
          errors={errors}
        />
        <SelectField
          {...told("itemId")}
          label={say("portal.call.item")}
          options={[
            { id: "", label: say("call.choose") },
            ...items.map((item) => ({ id: item.id, label: pick(item.name, language).text })),
          ]}
        />
        <SelectField
          {...told("from")}
          label={say("call.make.from")}
          help={say("call.make.fromHelp")}
          options={[
            { id: "", label: say("call.make.fromNothing") },
            ...sources.map((source) => ({
              id: source.id,
              label: `${pick(source.name, language).text}${source.draft ? ` (${say("call.desk.new").toLowerCase()})` : ""}`,
            })),
          ]}
        />
        <ChoiceField
          {...told("dates")}
          value={typed.dates ?? "empty"}
          label={say("call.make.dates")}
          help={say("call.make.datesHelp")}
          options={copiedDates.map((id) => ({ id, label: say(`call.make.date.${id}`) }))}
        />
        <p className="buttons">
          <button className="button" type="submit">
            {say("call.make.button")}
          </button>
        </p>
      </form>
    </div>
  );
}
