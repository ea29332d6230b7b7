import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changesBetween } from "~/domain/saving";
import type { Texts } from "~/domain/texts";
import { fileChanges, groupVersions, readPair, type SaveGroup } from "~/domain/versions";
import {
  findAnswers,
  findProjectNames,
  findWholeApplication,
  listSubmissions,
} from "~/queries/applications.server";
import { listVersionedFiles, listVersions } from "~/queries/versions.server";
import { type Choice, VersionChoice } from "~/ui/application/version-choice";
import { VersionComparison } from "~/ui/application/version-comparison";
import { VersionList } from "~/ui/application/version-list";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const id = params.applicationId ?? "";
  const whose = { organisationId: person.organisation.id };
  const { application, form } = found(await findWholeApplication(db, id, whose, context.clock()));

  const versions = await listVersions(db, id);
  const { searchParams } = new URL(request.url);
  const asked = { from: searchParams.get("from"), to: searchParams.get("to") };
  const pair = readPair(asked, [0, ...versions.map(({ version }) => version)]);
  const elsewhere = canonicalAddress(request, { from: pair && `${pair.from}`, to: pair && `${pair.to}` });
  if (elsewhere) throw redirect(elsewhere);

  const say = wordsIn(language);
  const name = (await findProjectNames(db, [id])).get(id) ?? say("apply.unnamed");
  return json({
    title: `${say("versions.title")} – ${name}`,
    ...{ name, sections: form.sections },
    application: { id, number: application.number },
    groups: groupVersions(versions, await listSubmissions(db, id)),
    compared: pair && {
      pair,
      changes: changesBetween(await findAnswers(db, id, pair.from), await findAnswers(db, id, pair.to)),
      files: fileChanges(await listVersionedFiles(db, id), pair),
      // A version within a group has no row of its own in the list.
      others: versions.filter(({ version }) => version === pair.from || version === pair.to),
    },
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function VersionsPage() {
  const data = useLoaderData<typeof loader>();
  const { name, application, sections, groups, compared } = data;
  const { say, paths } = useSpeech();
  const titles: Record<string, Texts> = Object.fromEntries(sections.map(({ id, title }) => [id, title]));
  const choices = useChoices(groups, compared?.others ?? []);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name, href: paths.application(application.id) },
        ]}
        here={say("versions.title")}
      />
      <h1>{say("versions.title")}</h1>
      {groups.length === 0 ? (
        <p className="notice">{say("versions.noVersions")}</p>
      ) : (
        <>
          <p className="lead">{say("versions.lead")}</p>
          <VersionChoice here={paths.versions(application.id)} choices={choices} pair={compared?.pair} />
          {compared && <VersionComparison {...compared} sections={sections} />}
          <h2>{say("versions.list")}</h2>
          <VersionList applicationId={application.id} groups={groups} titles={titles} />
        </>
      )}
    </div>
  );
}

/** The groups' versions, the empty form before them, and those that the address names besides. */
function useChoices(groups: SaveGroup[], others: NonNullable<Data["compared"]>["others"]): Choice[] {
  const { language, say } = useSpeech();
  const listed = new Map(
    [...others, ...groups].map(({ version, savedAt, savedBy }) => {
      const told = { version, at: atTime(savedAt, language), name: savedBy.name };
      return [version, say("versions.option", told)];
    }),
  );
  return [...listed, [0, say("versions.empty")] as const]
    .map(([version, label]) => ({ version, label }))
    .sort((a, b) => a.version - b.version);
}
