import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawClaim } from "~/commands/withdraw-claim.server";
import { filingSteps, transition } from "~/domain/states";
import { Breadcrumbs } from "~/ui/chrome";
import { LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { findOwnClaim } from "~/web/claim.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { project, claim } = await findOwnClaim(context, params, person);
  const open = transition(filingSteps, claim.state, "withdraw").ok;
  const say = wordsIn(language);
  const page = { title: titleOf(context, say, say("claims.withdraw.title")), project, claim, open };
  return json(page, open ? 200 : 409);
}

const schema = z.object({ reasons: z.string().trim().max(2000).catch("") });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { reasons } = schema.parse(await postedTexts(request));
  const [projectId = "", claimId = ""] = [params.projectId, params.claimId];
  const asked = { claimId, projectId, reasons, by, at: context.clock() };
  const verdict = found(await withdrawClaim(context.db, asked));
  if (verdict.ok) return redirect(pathsIn(language).ownProjectPart(projectId, "claims"));
  const say = wordsIn(language);
  const state = verdict.because === "wrong-state" ? say(`funded.filingState.${verdict.state}`) : "";
  const error = say(`claims.withdraw.wrong.${verdict.because}`, { state });
  return backWith(context, { error, reasons }, verdict.because === "not-allowed" ? 403 : 409);
}

export default function ClaimWithdrawPage() {
  const { project, claim, open } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { say, paths } = useSpeech();
  const form = paths.ownFiling(project.id, "claims", claim.id);
  const state = say(`funded.filingState.${claim.state}`);
  const refused = back?.error ?? (open ? undefined : say("claims.withdraw.wrong.wrong-state", { state }));
  return (
    <div className="width narrow">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "recipient", { say, paths }),
          { name: claim.number ?? say("claims.one"), href: form },
        ]}
        here={say("claims.withdraw.title")}
      />
      <h1>{say("claims.withdraw.title")}</h1>
      <ProjectNav project={project} side="recipient" here="claims" />
      {refused && (
        <div className="notice bad" role="alert">
          <p>{refused}</p>
        </div>
      )}
      {open && (
        <form method="post" noValidate>
          <p>{say("claims.withdraw.lead")}</p>
          <LongTextField
            name="reasons"
            label={say("claims.withdraw.reasons")}
            value={back?.reasons}
            rows={3}
            optional
          />
          <div className="buttons">
            <button className="button danger" type="submit">
              {say("claims.withdraw.button")}
            </button>
            <a href={form}>{say("claims.withdraw.keep")}</a>
          </div>
        </form>
      )}
      {!open && (
        <p>
          <a href={form}>{say("claims.withdraw.keep")}</a>
        </p>
      )}
    </div>
  );
}
