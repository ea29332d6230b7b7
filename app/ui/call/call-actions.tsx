import type { EndingVerdict } from "~/domain/ended-call";
import { useSpeech } from "../language";

type Props = {
  id: string;
  draft: { state: "draft" | "cancelled"; ready: boolean; gapCount: number; unchanged: boolean } | null;
  published?: {
    mayRevise: boolean;
    mayCancel: boolean;
    mayDecide: EndingVerdict;
    mayArchive: boolean;
  };
};

/** Everything that can be done with the whole call now. */
export function CallActions({ id, draft, published }: Props) {
  const { say, paths } = useSpeech();
  const making = draft?.state === "draft";
  return (
    <section className="act call-acts" aria-labelledby="acts">
      <h2 id="acts">{say("call.acts")}</h2>
      {making && (
        <>
          <p>
            <a className={draft.ready ? "button" : "button secondary"} href={paths.callPart(id, "publish")}>
              {say("call.publish.title")}
            </a>
          </p>
          <ul>
            <li>
              <a href={paths.callPart(id, "preview")}>{say("call.preview")}</a>
            </li>
            <li>
              <a href={paths.callPart(id, "who")}>{say("call.who")}</a>
            </li>
            <li>
              <a href={paths.callPart(id, "parity")}>{say("call.parity.link", { count: draft.gapCount })}</a>
            </li>
          </ul>
        </>
      )}
      {!making && published?.mayRevise && (
        <Act intent="revise" text={say("call.revise.explained")} button={say("call.revise.button")} />
      )}
      {published?.mayDecide.ok && (
        <Act intent="decide" text={say("call.decide.explained")} button={say("call.decide.button")} />
      )}
      {published && !published.mayDecide.ok && published.mayDecide.because === "applications-open" && (
        <p className="small soft">
          {say("call.refused.applications-open", { count: published.mayDecide.count })}
        </p>
      )}
      {published?.mayArchive && (
        <Act intent="archive" text={say("call.archive.explained")} button={say("call.archive.button")} />
      )}
      <ul>
        <li>
          <a href={paths.newCall(id)}>{say("call.copy")}</a>
        </li>
        {(making || published?.mayCancel) && (
          <li>
            <a href={paths.callPart(id, "cancel")}>{say("call.cancel.link")}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Act({ intent, text, button }: { intent: string; text: string; button: string }) {
  return (
    <form method="post">
      <p>{text}</p>
      <p>
        <button className="button secondary" type="submit" name="intent" value={intent}>
          {button}
        </button>
      </p>
    </form>
  );
}
