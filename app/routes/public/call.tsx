import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { countVerdicts } from "~/domain/municipality-list";
import { pick } from "~/domain/texts";
import { applicantRoles, hasAny } from "~/domain/who-may";
import { listApplicationsOf } from "~/queries/applications.server";
import { findPublishedContent } from "~/queries/call-revisions.server";
import { type Call, findCall } from "~/queries/calls.server";
import { assessMunicipalities, assessOrganisation } from "~/queries/eligibility.server";
import { listProjects } from "~/queries/portfolio.server";
import { findItem, listRegions } from "~/queries/programme.server";
import { findAdmission } from "~/queries/statements.server";
import { CallView } from "~/ui/call-view";
import { shared } from "~/ui/handle";
import type { AppContext } from "~/web/context";
import { found, languageOf, whoIs } from "~/web/guards.server";
import { titled } from "~/web/title";

export const handle = shared;
export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const now = context.clock();
  const today = helsinkiDay(now);
  const call = found(await findCall(context.db, params.callId ?? "", now));

  const item = found(await findItem(context.db, call.itemId, today));
  const asked = { callId: call.id, rules: call.rules };
  const municipalities = await assessMunicipalities(context.db, asked, today);
  const content = await findPublishedContent(context.db, call.id, call.revision);
  return json({
    title: pick(call.name, language).text,
    now,
    call,
    content: content && {
      ...{ scoring: content.scoring, decision: content.decision },
      ...{ objective: content.objective, area: content.area },
    },
    regions: await listRegions(context.db),
    item: { id: item.id, name: item.name },
    counts: countVerdicts(municipalities),
    standing: await standingOf(request, context, call),
    projects: await listProjects(context.db, { callId: call.id }, today),
  });
}

/** How the reader stands towards the call: whether their organisation can apply, and its application. */
async function standingOf(request: Request, context: AppContext, call: Call) {
  const person = await whoIs({ request, context });
  if (!person) return { kind: "stranger" as const };
  if (!hasAny(person, applicantRoles)) return { kind: "onlooker" as const };

  const { organisation } = person;
  const applications = await listApplicationsOf(context.db, organisation.id);
  const own = applications.find(
    ({ callId, state }) => callId === call.id && state !== "withdrawn" && state !== "lapsed",
  );
  const asked = { callId: call.id, rules: call.rules };
  const assessment = found(await assessOrganisation(context.db, asked, organisation.id, own?.id));
  const whose = { callId: call.id, organisationId: organisation.id };
  return {
    ...{ kind: "applicant" as const, organisation: organisation.name, assessment },
    ...{ admission: await findAdmission(context.db, whose, assessment), applicationId: own?.id },
  };
}

export default function CallPage() {
  return <CallView {...useLoaderData<typeof loader>()} />;
}
