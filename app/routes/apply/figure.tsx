import { rm } from "node:fs/promises";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type ContestVerdict, contestFigure } from "~/commands/contest-figure.server";
import { attachmentLimits } from "~/domain/attachment";
import { contestLimits, mayContest, readPeople } from "~/domain/contest";
import { pick } from "~/domain/texts";
import { hasAny } from "~/domain/who-may";
import { findCall } from "~/queries/calls.server";
import {
  findCallFigure,
  findMunicipalityCode,
  listContestDocuments,
  listContests,
  listFigureDays,
  shown,
} from "~/queries/contests.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { ContestForm, type ContestTyped, FigureTable, OwnContest } from "~/ui/figure-parts";
import { useSpeech } from "~/ui/language";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant, requirePerson, requireRole, whoIs } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { isUpload, receiveUpload, type Upload } from "~/web/upload.server";
import { type Say, wordsIn } from "~/words";
import { inSize } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const call = found(await findCall(db, params.callId ?? "", context.clock()));
  const organisationId = person.organisation.id;
  const municipalityCode = found(await findMunicipalityCode(db, organisationId));
  const days = await listFigureDays(db, call.id, call.rules);
  const contests = await listContests(db, { callId: call.id, organisationId });
  const documents = await listContestDocuments(
    db,
    contests.map(({ id }) => id),
  );
  const openDays = contests.filter(({ state }) => state === "open").map(({ referenceOn }) => referenceOn);
  const figures = await Promise.all(
    days.map(async (referenceOn) => {
      const row = await findCallFigure(db, { callId: call.id, municipalityCode, referenceOn });
      const corrected = contests.filter(
        (contest) => contest.referenceOn === referenceOn && contest.state === "corrected",
      );
      return {
        referenceOn,
        figure: row ? shown(row) : null,
        // The newest stand first: the frozen figure is the one that the first correction replaced.
        original: corrected.at(-1)?.frozen ?? null,
        corrected: corrected.length > 0,
        mayContest: mayContest(referenceOn, { phase: call.phase, days, openDays }),
      };
    }),
  );
  const say = wordsIn(language);
  const name = pick(person.organisation.name, language).text;
  return json({
    title: titleOf(context, say, `${say("statistics.figure.title")} – ${name}`),
    ...{ name, figures, contests, documents },
    call: { id: call.id, name: call.name },
    signatory: hasAny(person, ["signatory"]),
    sent: new URL(request.url).searchParams.has("sent"),
  });
}

type Back = { errors: { name: string; message: string }[]; typed: ContestTyped; hadFile: boolean };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const upload = isUpload(request.headers.get("Content-Type"));
  const asked = { request, context, params };
  const callId = params.callId ?? "";
  const paths = pathsIn(language);
  if (upload && !(await whoIs(asked))) {
    // The texts are kept until the writer has signed in; the file is to be chosen again.
    const { texts } = await receiveUpload(request, { field: "", incoming: context.files.incoming, limit: 0 });
    await requirePerson({ ...asked, posted: Object.entries(texts) });
  }
  const by = await requireRole(asked, ["signatory"]);
  const { db, files, scanner } = context;

  const limit = attachmentLimits.each;
  const { texts, file }: Upload = upload
    ? await receiveUpload(request, { field: "file", incoming: files.incoming, limit })
    : { texts: await postedTexts(request) };
  // Browsers send an empty file without a name when none was chosen.
  const chosen = file && (file.size > 0 || file.name !== "") ? file : undefined;
  if (file && !chosen) await rm(file.path, { force: true });
  const say = wordsIn(language);
  const typed: ContestTyped = {
    referenceOn: texts.referenceOn ?? "",
    claimed: texts.claimed ?? "",
    reasons: (texts.reasons ?? "").trim(),
    general: texts.general === "yes",
  };
  const claimed = readPeople(typed.claimed);
  const errors = wrongIn(typed, claimed, say);
  const back = (more: Back["errors"], status: 400 | 409 = 400) =>
    backWith<Back>(context, { errors: more, typed, hadFile: chosen !== undefined }, status);
  if (claimed === undefined || errors.length > 0) {
    if (chosen) await rm(chosen.path, { force: true });
    return back(errors);
  }
  const document = chosen && { file: chosen, outside: { files, scanner } };
  const contesting = { ...typed, callId, claimed, document, by, at: context.clock() };
  const verdict = found(await contestFigure(db, contesting));
  if (verdict.ok) return redirect(paths.callFigure(callId, true));
  return "name" in verdict
    ? back([{ name: "file", message: fileRefusal(verdict, say, language) }])
    : back([{ name: "referenceOn", message: refusal(verdict, say) }], 409);
}

function wrongIn({ referenceOn, reasons }: ContestTyped, claimed: number | undefined, say: Say) {
  const most = contestLimits.reasons;
  const long = [...reasons].length > most;
  return [
    ...(referenceOn ? [] : [{ name: "referenceOn", message: say("statistics.figure.wrong.day") }]),
    ...(claimed === undefined ? [{ name: "claimed", message: say("statistics.figure.wrong.claimed") }] : []),
    ...(reasons ? [] : [{ name: "reasons", message: say("statistics.figure.wrong.reasons") }]),
    ...(long ? [{ name: "reasons", message: say("statistics.figure.wrong.tooLong", { most }) }] : []),
  ];
}

type Refused = Extract<ContestVerdict, { ok: false }>;

function fileRefusal(
  { because, name }: Extract<Refused, { name: string }>,
  say: Say,
  language: Parameters<typeof inSize>[1],
): string {
  if (because === "unscanned") return say("statistics.figure.wrong.unscanned", { name });
  const each = inSize(attachmentLimits.each, language);
  return say(`attachment.wrong.${because}`, { name, each, together: each, files: "1" });
}

function refusal({ because }: Exclude<Refused, { name: string }>, say: Say): string {
  if (because === "unknown-day") return say("statistics.figure.wrong.day");
  return say(because === "already-open" ? "statistics.figure.already" : "statistics.figure.notNow");
}

export default function CallFigurePage() {
  const { call, name, figures, contests, documents, signatory, sent } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const contestable = figures.filter(({ mayContest }) => mayContest.ok);
  const waits = figures.some(({ mayContest }) => !mayContest.ok && mayContest.because === "already-open");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("portal.calls.title"), href: paths.calls() },
          { name: pick(call.name, language).text, href: paths.call(call.id) },
        ]}
        here={say("statistics.figure.title")}
      />
      <h1>
        {say("statistics.figure.title")}: {name}
      </h1>
      <ErrorSummary errors={back?.errors ?? []} />
      {sent && !back && (
        <div className="notice good" role="status">
          <p>{say("statistics.figure.sent")}</p>
        </div>
      )}
      <p className="lead">
        {say(figures.length > 0 ? "statistics.figure.lead" : "statistics.figure.noRule")}
      </p>
      {figures.length > 0 && <FigureTable figures={figures} />}
      {contests.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">{say("statistics.figure.own")}</h2>
          {contests.map((contest) => (
            <OwnContest
              key={contest.id}
              contest={contest}
              documents={documents.filter(({ contestId }) => contestId === contest.id)}
            />
          ))}
        </section>
      )}
      {figures.length > 0 && !signatory && <p className="notice">{say("statistics.figure.onlySignatory")}</p>}
      {figures.length > 0 && contestable.length === 0 && !waits && (
        <p className="notice">{say("statistics.figure.notNow")}</p>
      )}
      {signatory && (contestable.length > 0 || back) && (
        <section aria-labelledby="form">
          <h2 id="form">{say("statistics.figure.form")}</h2>
          <ContestForm
            address={paths.callFigure(call.id)}
            figures={back ? figures : contestable}
            typed={back?.typed}
            errors={back?.errors ?? []}
            fileAgain={back?.hadFile ?? false}
          />
        </section>
      )}
    </div>
  );
}
