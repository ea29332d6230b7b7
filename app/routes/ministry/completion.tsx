import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askCompletion } from "~/commands/ask-completion.server";
import { endWaiting } from "~/commands/end-waiting.server";
import {
  type AskRefusal,
  longestMessage,
  longestQuestion,
  mostPoints,
  suggestedDueDay,
} from "~/domain/completion";
import { type Day, helsinkiDay, parseDay } from "~/domain/day";
import { applicationSteps, transition } from "~/domain/states";
import { findCase } from "~/queries/cases.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { type Asking, CompletionForm, dueField, questionField } from "~/ui/ministry/completion-form";
import { Content } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { type Say, wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, ["officer"]);
  const now = context.clock();
  const matter = found(await findCase(context.db, params.applicationId ?? "", now));
  const { application, form, answers, files, read, terms } = matter;
  const say = wordsIn(language);
  const open = transition(applicationSteps, application.state, "ask-completion").ok;
  const page = {
    title: titleOf(context, say, say("completion.ask.title")),
    ...{ application, open, view: { form, answers, files, read, terms } },
    matter: matter.matter,
    suggested: onDay(suggestedDueDay(helsinkiDay(now)), language),
  };
  return json(page, open ? 200 : 409);
}

type Back = {
  /** What was typed, to be shown again. */
  typed?: Asking;
  errors: { name: string; message: string }[];
  /** Why the matter did not go on. */
  refused?: string;
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const { db, clock } = context;
  const applicationId = params.applicationId ?? "";
  const by = { id, name };
  const say = wordsIn(language);
  const posted = await postedTexts(request);
  const back = (data: Back, status: 400 | 409) => backWith(context, data, status);
  const toCase = () => redirect(pathsIn(language).case(applicationId));

  if (posted.intent === "end") {
    const verdict = await endWaiting(db, { applicationId, by, clock });
    if (verdict?.ok) return toCase();
    found(await findCase(db, applicationId, clock()));
    const refused =
      verdict?.because === "not-yet"
        ? say("completion.requests.notYet", { day: onDay(verdict.dueOn, language) })
        : say("completion.requests.notWaiting");
    return back({ errors: [], refused }, 409);
  }

  const typed = askingIn(posted);
  const own = Object.entries(typed.dueDays).map(([part, text]) => ({ part, day: parseDay(text) }));
  const points = Object.entries(typed.questions).map(([part, question]) => {
    const day = own.find((one) => one.part === part)?.day;
    return { part, question, ...(day?.ok && { dueOn: day.value }) };
  });
  const day = parseDay(typed.dueOn);
  const errors = [
    ...points
      .filter(({ question }) => [...question].length > longestQuestion)
      .map(({ part }) => ({
        name: questionField(part),
        message: say("completion.ask.wrong.questionTooLong", { most: longestQuestion }),
      })),
    ...own.flatMap(({ part, day }) =>
      day.ok ? [] : [{ name: dueField(part), message: say(`completion.ask.wrong.${day.because}`) }],
    ),
    ...(day.ok ? [] : [{ name: "dueOn", message: say(`completion.ask.wrong.${day.because}`) }]),
    ...([...typed.message].length > longestMessage
      ? [{ name: "message", message: say("completion.ask.wrong.messageTooLong", { most: longestMessage }) }]
      : []),
  ];
  if (!day.ok || errors.length > 0) {
    found(await findCase(db, applicationId, clock()));
    return back({ typed, errors }, 400);
  }

  const asking = { applicationId, points, dueOn: day.value, message: typed.message, by, clock };
  const verdict = found(await askCompletion(db, asking));
  if (verdict.ok) return toCase();
  const { because, limit, part } = verdict;
  if (because === "wrong-state") return back({ typed, errors: [] }, 409);
  return back(
    { typed, errors: [errorOf({ because, limit, part }, say, (limit) => onDay(limit, language))] },
    because === "call-cancelled" ? 409 : 400,
  );
}

/** What was typed: the questions that are not empty, by the part that they stand beside. */
function askingIn(posted: Record<string, string>): Asking {
  const start = questionField("");
  const questions = Object.entries(posted)
    .filter(([name, text]) => name.startsWith(start) && text.trim() !== "")
    .map(([name, text]) => [name.slice(start.length), text.trim()]);
  const days = Object.entries(posted).filter(
    ([name, text]) => name.startsWith(dueField("")) && text.trim() !== "",
  );
  return {
    questions: Object.fromEntries(questions),
    dueDays: Object.fromEntries(days.map(([name, text]) => [name.slice(dueField("").length), text.trim()])),
    dueOn: posted.dueOn ?? "",
    message: (posted.message ?? "").trim(),
  };
}

type Refused = { because: Exclude<AskRefusal, "wrong-state">; limit?: Day; part?: string };

/** Why the request was refused, at the field where it can be mended. */
function errorOf({ because, limit, part }: Refused, say: Say, told: (day: Day) => string) {
  const aboutDay = because === "too-soon" || because === "too-far";
  return {
    name: aboutDay ? (part ? dueField(part) : "dueOn") : "questions",
    message: say(`completion.ask.wrong.${because}`, {
      limit: limit ? told(limit) : "",
      most: mostPoints,
    }),
  };
}

export default function CompletionPage() {
  const { application, matter, open, view, suggested } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const title = say("completion.ask.title");
  const refused =
    back?.refused ??
    (open
      ? undefined
      : say("completion.ask.notOpen", {
          state: say(`terms.applicationState.${application.state}`).toLowerCase(),
        }));
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: application.number, href: paths.case(application.id) },
        ]}
        here={title}
      />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>{title}</h1>
      <p className="lead">
        {application.number} · <Content texts={application.organisationName} /> ·{" "}
        <span lang={matter.language === language ? undefined : matter.language}>{matter.name}</span>
      </p>
      {refused && (
        <div className="notice waiting" role="alert">
          <p>{refused}</p>
          {back?.typed && <p>{say("completion.ask.kept")}</p>}
          <p>
            <a href={paths.case(application.id)}>
              {say("ministry.case.title", { number: application.number })}
            </a>
          </p>
        </div>
      )}
      {(open || back?.typed) && !back?.refused && (
        <CompletionForm
          {...view}
          typed={back?.typed ?? { questions: {}, dueDays: {}, dueOn: suggested, message: "" }}
          errors={back?.errors ?? []}
          open={open}
          example={suggested}
          language={matter.language}
        />
      )}
    </div>
  );
}
