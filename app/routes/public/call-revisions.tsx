import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callChanges } from "~/domain/call-changes";
import { pick } from "~/domain/texts";
import { readPair } from "~/domain/versions";
import { listRevisions } from "~/queries/call-revisions.server";
import { findCall } from "~/queries/calls.server";
import { listRegions } from "~/queries/programme.server";
import { VersionChoice } from "~/ui/application/version-choice";
import { CallChanges } from "~/ui/call/call-changes";
import { Breadcrumbs } from "~/ui/chrome";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const handle = shared;
export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { db } = context;
  const call = found(await findCall(db, params.callId ?? "", context.clock()));
  const revisions = await listRevisions(db, call.id);
  const { searchParams } = new URL(request.url);
  const asked = { from: searchParams.get("from"), to: searchParams.get("to") };
  const pair = readPair(
    asked,
    revisions.map(({ revision }) => revision),
  );
  const elsewhere = canonicalAddress(request, { from: pair && `${pair.from}`, to: pair && `${pair.to}` });
  if (elsewhere) throw redirect(elsewhere);

  const at = (revision: number) => revisions.find((one) => one.revision === revision)?.content;
  const [before, after] = pair ? [at(pair.from), at(pair.to)] : [];
  const say = wordsIn(language);
  return json({
    title: `${say("call.revisions.title")} – ${pick(call.name, language).text}`,
    call: { id: call.id, name: call.name, demo: call.demo },
    revisions: revisions.map(({ revision, note, publishedAt }) => ({ revision, note, publishedAt })),
    compared: pair &&
      before &&
      after && {
        ...{ pair, before, after, changes: callChanges(before, after) },
        regions: Object.fromEntries(
          (await listRegions(db)).map(({ code, name }) => [code, pick(name, language).text]),
        ),
      },
  });
}

export default function CallRevisionsPage() {
  const { call, revisions, compared } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const choices = revisions
    .map(({ revision, publishedAt }) => ({
      version: revision,
      label: say("call.revisions.option", { revision, at: atTime(publishedAt, language) }),
    }))
    .reverse();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("portal.calls.title"), href: paths.calls() },
          { name: pick(call.name, language).text, href: paths.call(call.id) },
        ]}
        here={say("call.revisions.title")}
      />
      {call.demo && (
        <p className="tags">
          <DemoTag />
        </p>
      )}
      <h1>{say("call.revisions.title")}</h1>
      <p className="lead">{say("call.revisions.lead")}</p>
      {revisions.length > 1 && (
        <VersionChoice here={paths.callRevisions(call.id)} choices={choices} pair={compared?.pair} />
      )}
      {compared && (
        <section aria-labelledby="comparison">
          <h2 id="comparison">{say("call.revisions.comparison", compared.pair)}</h2>
          {compared.changes.length === 0 ? (
            <p className="notice">{say("call.revisions.same")}</p>
          ) : (
            <CallChanges {...compared} />
          )}
        </section>
      )}
      <h2>{say("call.revisions.list")}</h2>
      <ol className="timeline">
        {revisions.map(({ revision, note, publishedAt }) => (
          <li key={revision} className="past">
            <strong>{say("call.revisions.number", { revision })}</strong>
            <time dateTime={publishedAt}>{atTime(publishedAt, language)}</time>
            <p className="typed">{revision === 1 ? say("call.revisions.first") : <Content texts={note} />}</p>
            {revision > 1 && (
              <a href={paths.callRevisions(call.id, { from: revision - 1, to: revision })}>
                {say("call.revisions.compare", { from: revision - 1, to: revision })}
              </a>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
