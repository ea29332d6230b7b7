import { useEffect, useRef, useState } from "react";
import { useSpeech } from "~/ui/language";
import { atClock } from "~/words/formats";
import { Autosaving, type Telling } from "./autosaving";

type Props = { applicationId: string; sectionId: string; unsaved: string[] };

/**
 * Saves the form it stands in while one types, and tells so in one calm line. Without scripts it is
 * empty, and the buttons save.
 */
export function Autosave({ applicationId, sectionId, unsaved }: Props) {
  const { paths } = useSpeech();
  const here = useRef<HTMLDivElement>(null);
  const [telling, setTelling] = useState<Telling>({ kind: "nothing" });
  const url = paths.autosave(applicationId, sectionId);
  const shown = unsaved.join(" ");

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const saving = new Autosaving({ form, url, unsaved: shown.split(" "), tell: setTelling });
    saving.start();
    return () => saving.stop();
  }, [url, shown]);

  return (
    <div ref={here} className={`autosave ${tones[telling.kind]}`}>
      <Told telling={telling} section={paths.section(applicationId, sectionId)} />
      <Spoken kind={telling.kind} />
    </div>
  );
}

const tones: Record<Telling["kind"], string> = {
  nothing: "silent",
  saving: "calm",
  saved: "calm",
  offline: "waiting",
  failed: "waiting",
  "changed-by-others": "waiting",
  ended: "waiting",
  "not-draft": "bad",
  "not-open": "bad",
};

function Told({ telling, section }: { telling: Telling; section: string }) {
  const { language, say, paths } = useSpeech();
  switch (telling.kind) {
    case "nothing":
      return null;
    case "saved":
      return <p>{say("saving.auto.saved", { at: atClock(telling.at, language, { seconds: true }) })}</p>;
    case "changed-by-others":
      return (
        <>
          <p>{say("saving.auto.changed-by-others")}</p>
          <button className="button secondary" type="submit" name="intent" value="stay">
            {say("saving.auto.seeBoth")}
          </button>
        </>
      );
    case "ended":
      return (
        <>
          <p>{say("saving.auto.ended")}</p>
          <p>
            <a
              href={paths.signIn(telling.kept ? paths.kept(telling.kept) : section)}
              target="_blank"
              rel="noopener"
            >
              {say("saving.auto.signIn")}
            </a>
          </p>
        </>
      );
    default:
      return <p>{say(`saving.auto.${telling.kind}`)}</p>;
  }
}

/** For those who listen: that saving goes on by itself is said once, and every trouble once. */
function Spoken({ kind }: { kind: Telling["kind"] }) {
  const { say } = useSpeech();
  const [said, setSaid] = useState<Telling["kind"]>("nothing");
  useEffect(() => {
    if (kind !== "saving") setSaid(kind);
  }, [kind]);
  return (
    <p className="hidden" role="status">
      {said === "nothing" || said === "saving"
        ? ""
        : say(said === "saved" ? "saving.auto.spoken" : `saving.auto.${said}`)}
    </p>
  );
}
