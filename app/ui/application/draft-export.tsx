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
    <p className="small no-print">
      {here ? (
        say("common.print")
      ) : (
        <>
          {say("desk.draft.print")}
          <br />
          <a href={paths.check(applicationId)}>{say("desk.draft.toCheck")}</a>
        </>
      )}
      <br />
      <a href={paths.draft(applicationId)}>{say("desk.draft.download")}</a>
    </p>
  );
}
