import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changesBetween } from "~/domain/saving";
import { fileChanges, readPair } from "~/domain/versions";
import { findAnswers, listSubmissions } from "~/queries/applications.server";
import { findCase } from "~/queries/cases.server";
import { listVersionedFiles } from "~/queries/versions.server";
import { VersionChoice } from "~/ui/application/version-choice";
import { VersionComparison } from "~/ui/application/version-comparison";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const { db } = context;
  const { application, form, matter } = found(
    await findCase(db, params.applicationId ?? "", context.clock()),
  );
  const { id, number, organisationName } = application;
  // Only what was sent: what the applicant saved in between is not the ministry's to read.
  const received = new Map((await listSubmissions(db, id)).map((one) => [one.version, one]));
  const known = [...received.keys()];

  const { searchParams } = new URL(request.url);
  const asked = readPair({ from: searchParams.get("from"), to: searchParams.get("to") }, known);
  const elsewhere = canonicalAddress(request, { from: asked && `${asked.from}`, to: asked && `${asked.to}` });
  if (elsewhere) throw redirect(elsewhere);

  const [to, from] = [known.at(-1), known.at(-2)];
  const pair = asked ?? (from !== undefined && to !== undefined ? { from, to } : undefined);
  return json({
    title: `${wordsIn(language)("versions.title")} – ${number}`,
    application: { id, number, organisationName },
    ...{ matter, sections: form.sections },
    received: [...received.values()].map(({ version, receivedAt }) => ({ version, receivedAt })),
    compared: pair && {
      pair,
      changes: changesBetween(await findAnswers(db, id, pair.from), await findAnswers(db, id, pair.to)),
      files: fileChanges(await listVersionedFiles(db, id), pair),
    },
  });
}

export default function MinistryVersionsPage() {
  const { application, matter, sections, received, compared } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: application.number, href: paths.case(application.id) },
        ]}
        here={say("versions.title")}
      />
      <h1>{say("versions.title")}</h1>
      <p className="lead">
        {application.number} · <Content texts={application.organisationName} /> ·{" "}
        <span lang={matter.language === language ? undefined : matter.language}>{matter.name}</span>
      </p>
      <p>{say("versions.ministryLead")}</p>
      {compared ? (
        <>
          <VersionChoice
            here={paths.ministryVersions(application.id)}
            choices={received.map(({ version, receivedAt }) => ({
              version,
              label: say("versions.optionReceived", { version, at: atTime(receivedAt, language) }),
            }))}
            pair={compared.pair}
          />
          <VersionComparison {...compared} sections={sections} />
        </>
      ) : (
        <p className="notice">{say("versions.onlyOne")}</p>
      )}
    </div>
  );
}
