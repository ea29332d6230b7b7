import { useLocation } from "@remix-run/react";
import { useSpeech } from "~/ui/language";

/** A file came when nobody was signed in any more: it cannot be kept, and has to be chosen again. */
export function FileSignedOut() {
  const { say, paths } = useSpeech();
  const { pathname } = useLocation();
  return (
    <div className="width narrow">
      <title>{`${say("attachment.signedOut.title")} – Hankesalkku`}</title>
      <h1>{say("attachment.signedOut.title")}</h1>
      <p className="lead">{say("attachment.signedOut.explained")}</p>
      <p>{say("attachment.signedOut.next")}</p>
      <p className="buttons">
        <a className="button" href={paths.signIn(pathname)}>
          {say("attachment.signedOut.signIn")}
        </a>
      </p>
    </div>
  );
}
