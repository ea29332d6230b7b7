import { useLocation } from "@remix-run/react";
import type { LatePost } from "~/domain/saving";
import { atTime } from "~/words/formats";
import { TypedTexts } from "./application/typed-texts";
import { useSpeech } from "./language";

type Posted = [name: string, text: string][];

/** A form came when its writer's session had ended: where the texts are, and how they come back. */
export function LatePage(post: LatePost) {
  return post.kept === null ? <KeptPage {...post} /> : <SafePage id={post.kept} typed={post.typed} />;
}

/** The service has kept the form for its writer, and gives it back after signing in. */
function SafePage({ id, typed }: { id: string; typed: Posted }) {
  const { say, paths } = useSpeech();
  return (
    <div className="width narrow">
      <title>{`${say("apply.kept.title")} – Hankesalkku`}</title>
      <h1>{say("apply.kept.title")}</h1>
      <div className="notice good" role="status">
        <p>{say("saving.late.safe")}</p>
        <p>{say("saving.late.signIn")}</p>
      </div>
      <p>
        <a className="button" href={paths.signIn(paths.kept(id))}>
          {say("saving.late.button")}
        </a>
      </p>
      <p className="small soft">{say("saving.late.until")}</p>
      <Typed typed={typed} />
    </div>
  );
}

/**
 * It cannot be told whose form it is. The page holds everything that was posted, in a form that saves it
 * once somebody has signed in beside it; the service itself has kept nothing.
 */
function KeptPage({ posted, typed }: { posted: Posted; typed: Posted }) {
  const { say, paths } = useSpeech();
  const { pathname, search } = useLocation();
  return (
    <div className="width narrow">
      <title>{`${say("apply.kept.title")} – Hankesalkku`}</title>
      <h1>{say("apply.kept.title")}</h1>
      <p className="lead">{say("apply.kept.explained")}</p>
      <h2>{say("apply.kept.steps")}</h2>
      <ol>
        <li>
          <a href={paths.signIn(pathname)} target="_blank" rel="noopener">
            {say("apply.kept.signIn")}
          </a>
        </li>
        <li>{say("apply.kept.comeBack")}</li>
        <li>{say("apply.kept.press")}</li>
      </ol>
      <Again action={pathname + search} posted={posted} button={say("apply.kept.saveNow")} />
      <Typed typed={typed} />
    </div>
  );
}

type GivenBackProps = { id: string; keptAt: string; expiresAt: string; posted: Posted; typed: Posted };

/** After signing in: what was posted too late, to be sent on as it is. */
export function GivenBack({ id, keptAt, expiresAt, posted, typed }: GivenBackProps) {
  const { language, say, paths } = useSpeech();
  return (
    <div className="width narrow">
      <h1>{say("saving.given.title")}</h1>
      <p className="lead">{say("saving.given.explained", { at: atTime(keptAt, language) })}</p>
      <Again action={paths.kept(id)} posted={posted} button={say("saving.given.doNow")} />
      <p className="small soft">{say("saving.given.until", { at: atTime(expiresAt, language) })}</p>
      <Typed typed={typed} />
    </div>
  );
}

/** The form as it was posted, with one button. */
function Again({ action, posted, button }: { action: string; posted: Posted; button: string }) {
  return (
    <form method="post" action={action}>
      {posted.map(([name, text], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a page do not move
        <input key={index} type="hidden" name={name} value={text} />
      ))}
      <div className="buttons">
        <button className="button" type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}

function Typed({ typed }: { typed: Posted }) {
  const { say } = useSpeech();
  const texts = typed.filter(([name, text]) => !name.endsWith(".rows") && text !== "yes");
  return (
    <TypedTexts heading={say("apply.kept.yourTexts")} texts={texts.map(([, text]) => ({ name: "", text }))} />
  );
}
