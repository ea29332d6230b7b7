import { useSpeech } from "~/ui/language";

type Props = {
  applicationId: string;
  /** On the very page that is printed. */
  here?: boolean;
};

/** How to take the draft out of the service before it is submitted. */
export function DraftExport({ applicationId, here }: Props) {
  const { say, paths } = useSpeech();
  return (
    <div className="small no-print">
      <p>{say(here ? "common.print" : "desk.draft.print")}</p>
      <ul className="desk-documents">
        {!here && (
          <li>
            <a href={paths.check(applicationId)}>{say("desk.draft.toCheck")}</a>
          </li>
        )}
        <li>
          <a href={paths.draft(applicationId)}>{say("desk.draft.download")}</a>
        </li>
      </ul>
    </div>
  );
}
