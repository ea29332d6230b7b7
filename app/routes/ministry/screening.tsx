import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { finishScreening } from "~/commands/finish-screening.server";
import { reopenScreening } from "~/commands/reopen-screening.server";
import { saveScreening, type Typed } from "~/commands/save-screening.server";
import type { Conflict } from "~/domain/saving";
import { failingParts, type OpenPart, openParts } from "~/domain/screening";
import { coveredKeys } from "~/domain/statement";
import { applicationSteps, transition } from "~/domain/states";
import { hasAny, screeningReaders } from "~/domain/who-may";
import { findCase } from "~/queries/cases.server";
import { findScreening, partsOf, saidOf } from "~/queries/screenings.server";
import { findChangesSince } from "~/queries/versions.server";
import { Admitted } from "~/ui/admitted";
import { VersionComparison } from "~/ui/application/version-comparison";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { answerField, noteField, ScreeningForm } from "~/ui/ministry/screening-form";
import { Content, DemoTag, Tag } from "~/ui/parts";
import { partInWords } from "~/ui/screening-words";
import { ApplicationStateTag } from "~/ui/state-tags";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

const longestNote = 4000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, screeningReaders);
  const { db } = context;
  const matter = found(await findCase(db, params.applicationId ?? "", context.clock()));
  const { application, form, submission } = matter;
  const screening = await findScreening(db, matter);
  const { eligibility, findings, checklist, admission } = screening;
  const said = saidOf(screening);
  const parts = partsOf(screening);
  const stale = screening.answers.find((one) => one.stale);
  const isOfficer = hasAny(person, ["officer"]);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${say("screening.title")} – ${application.number}`),
    ...{ application, matter: matter.matter, parts, said },
    answers: screening.answers,
    ...{ version: screening.version, ruled: screening.ruled },
    finished: screening.finished,
    failing: failingParts({ findings, checklist, said, admitted: coveredKeys(admission, eligibility) }),
    ...{ admission, admitted: coveredKeys(admission, eligibility) },
    left: openParts(parts, said).length,
    sections: form.sections,
    since: stale ? await findChangesSince(db, application.id, stale.receiptNumber, submission.version) : null,
    may: {
      write: isOfficer && transition(applicationSteps, application.state, "screen").ok,
      reopen: isOfficer && transition(applicationSteps, application.state, "reopen-screening").ok,
      propose: isOfficer && transition(applicationSteps, application.state, "propose").ok,
      ask: isOfficer && transition(applicationSteps, application.state, "ask-completion").ok,
    },
    saved: new URL(request.url).searchParams.get("saved") === "yes",
  });
}

type Back = {
  typed?: Typed;
  version?: number;
  conflicts?: Conflict[];
  open?: OpenPart[];
  /** A refusal in words, said at the top. */
  refused?: string;
  reopening?: { typed: string; error: string };
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const { db, clock } = context;
  const applicationId = params.applicationId ?? "";
  const by = { id, name };
  const say = wordsIn(language);
  const paths = pathsIn(language);
  const posted = await postedTexts(request);
  const back = (data: Back, status: 400 | 409) => backWith(context, data, status);
  const notOpen = async (typed?: Typed) => {
    const { application } = found(await findCase(db, applicationId, clock()));
    const state = say(`terms.applicationState.${application.state}`).toLowerCase();
    return back({ typed, refused: say("screening.notOpen", { state }) }, 409);
  };

  if (posted.intent === "reopen") {
    const typed = posted.reasons ?? "";
    const verdict = found(await reopenScreening(db, { applicationId, reasons: typed, by, clock }));
    if (verdict.ok) return redirect(paths.screening(applicationId));
    if (verdict.because === "wrong-state") return notOpen();
    return back({ reopening: { typed, error: say("screening.wrong.reopen") } }, 400);
  }

  const typed = typedIn(posted);
  const saving = { applicationId, version: versionOf(posted), typed, by, clock };
  const saved = found(await saveScreening(db, saving));
  if (!saved.ok) return notOpen(typed);
  const { version, conflicts } = saved;
  if (conflicts.length > 0) return back({ typed, version, conflicts }, 409);
  if (posted.intent !== "finish") return redirect(`${paths.screening(applicationId)}?saved=yes`);

  const finished = found(await finishScreening(db, { applicationId, version, by, clock }));
  if (finished.ok) return redirect(paths.screening(applicationId));
  if (finished.because === "wrong-state") return notOpen(typed);
  if (finished.because === "open") return back({ typed, version, open: finished.open }, 400);
  return back({ version, refused: say("screening.changedSinceShown") }, 409);
}

/** What the form says of each part. */
function typedIn(posted: Record<string, string>): Typed {
  const start = noteField("");
  const parts = Object.keys(posted)
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
  return Object.fromEntries(
    parts.map((part) => [
      part,
      {
        answer: posted[answerField(part)] ?? "",
        note: (posted[noteField(part)] ?? "").slice(0, longestNote),
      },
    ]),
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ScreeningPage() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const { application, matter, parts, may } = data;
  const title = say("screening.title");
  return (
    <div className="width screening">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: application.number, href: paths.case(application.id) },
        ]}
        here={title}
      />
      {back?.reopening && <ErrorSummary errors={[{ name: "reasons", message: back.reopening.error }]} />}
      {(back?.refused || back?.conflicts) && (
        <div className="notice waiting" role="alert">
          <p>{back.refused ?? say("screening.conflictExplained")}</p>
          {back.refused && back.typed && <p>{say("screening.kept")}</p>}
        </div>
      )}
      {!back && data.saved && (
        <p className="notice good" role="status">
          {say("screening.saved")}
        </p>
      )}
      <p className="tags">
        <ApplicationStateTag state={application.state} />
        {application.demo && <DemoTag />}
      </p>
      <h1>{title}</h1>
      <p className="lead">
        <a href={paths.case(application.id)}>{application.number}</a> ·{" "}
        <Content texts={application.organisationName} /> ·{" "}
        <span lang={matter.language === language ? undefined : matter.language}>{matter.name}</span>
      </p>
      {may.write && <p>{say("screening.lead")}</p>}
      <Outcome {...data} />
      {data.admission && <Admitted admission={data.admission} />}
      <Since {...data} />
      <p className="screening-head no-print">
        <strong>{say("screening.progress", { done: parts.length - data.left, all: parts.length })}</strong>
        {may.ask && <a href={paths.completion(application.id)}>{say("screening.ask")}</a>}
        <a href={paths.case(application.id)}>{say("screening.back", { number: application.number })}</a>
      </p>
      <ScreeningForm
        parts={parts as never}
        answers={data.answers}
        given={{ ...data.said, ...back?.typed }}
        theirs={theirsOf(back?.conflicts ?? [])}
        open={back?.open ?? []}
        version={back?.version ?? data.version}
        organisation={application.organisationName}
        admitted={data.admitted}
        ruled={data.ruled === null ? null : { part: data.ruled, href: paths.arrival(application.id) }}
        writable={may.write}
      />
      {may.reopen && <Reopen typed={back?.reopening?.typed} error={back?.reopening?.error} />}
    </div>
  );
}

/** What the screening has come to, and what follows from it. */
function Outcome({ finished, failing, application, may }: Data) {
  const { language, say, paths } = useSpeech();
  if (!finished) return null;
  const fails = finished.outcome === "does-not-pass";
  return (
    <section className={fails ? "notice bad" : "notice good"} aria-label={say("screening.title")}>
      <p className="tags">
        <Tag tone={fails ? "bad" : "good"}>{say(`screening.outcome.${finished.outcome}`)}</Tag>
      </p>
      <p>{say("screening.finished", { name: finished.by, at: atTime(finished.at, language) })}</p>
      {fails && (
        <>
          <p>{say("screening.failing")}:</p>
          <ul>
            {failing.map((part) => (
              <li key={part.part}>
                <a href={`#part-${part.part}`}>{partInWords(part as never, language)}</a>
              </li>
            ))}
          </ul>
          {may.propose && (
            <p>
              <a className="button" href={paths.proposal(application.id)}>
                {say("screening.proposeRefusal")}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** That the application was completed after answers had been given, and what that changed. */
function Since({ since, sections, application }: Data) {
  const { say, paths } = useSpeech();
  if (!since?.pair) return null;
  return (
    <section className="notice waiting" aria-labelledby="since">
      <h2 id="since">{say("screening.completedSince")}</h2>
      <p>{say("screening.completedSinceExplained")}</p>
      <p>
        <a href={paths.ministryVersions(application.id, since.pair)}>{say("screening.compare")}</a>
      </p>
      <details>
        <summary>{say("versions.changes", { count: since.changes.length + since.files.length })}</summary>
        <VersionComparison {...since} pair={since.pair} sections={sections} />
      </details>
    </section>
  );
}

function Reopen({ typed, error }: { typed?: string; error?: string }) {
  const { say } = useSpeech();
  return (
    <details className="no-print" open={error !== undefined}>
      <summary>{say("screening.reopen")}</summary>
      <form method="post" className="act">
        <LongTextField
          name="reasons"
          label={say("screening.reopenReasons")}
          value={typed}
          error={error}
          rows={3}
        />
        <button className="button secondary" type="submit" name="intent" value="reopen">
          {say("screening.reopen")}
        </button>
      </form>
    </details>
  );
}

/** What a colleague has said otherwise, by part. */
function theirsOf(conflicts: Conflict[]): Record<string, { answer?: string; note?: string }> {
  const theirs: Record<string, { answer?: string; note?: string }> = {};
  for (const { field, current } of conflicts) {
    const [part = "", which] = field.split(" ");
    theirs[part] = { ...theirs[part], [which === "note" ? "note" : "answer"]: current };
  }
  return theirs;
}
