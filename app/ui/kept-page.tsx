import { useLocation } from "@remix-run/react";
import { TypedTexts } from "./application/typed-texts";
import { useSpeech } from "./language";

type Posted = [name: string, text: string][];

/**
 * A form came when nobody was signed in any more. The page holds everything that was posted, in a form
 * that saves it once somebody has signed in beside it; the service itself has kept nothing.
 */
export function KeptPage({ posted, typed }: { posted: Posted; typed: Posted }) {
  const { say, paths } = useSpeech();
  const { pathname, search } = useLocation();
  const texts = typed.filter(([name, text]) => !name.endsWith(".rows") && text !== "yes");
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
      <form method="post" action={pathname + search}>
        {posted.map(([name, text], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a page do not move
          <input key={index} type="hidden" name={name} value={text} />
        ))}
        <div className="buttons">
          <button className="button" type="submit">
            {say("apply.kept.saveNow")}
          </button>
        </div>
      </form>
      <TypedTexts
        heading={say("apply.kept.yourTexts")}
        texts={texts.map(([, text]) => ({ name: "", text }))}
      />
    </div>
  );
}
