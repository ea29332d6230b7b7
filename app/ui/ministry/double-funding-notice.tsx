import { useSpeech } from "~/ui/language";

/** That there are questions of double funding to answer, with the way to them. */
export function DoubleFundingNotice({ matterId, open }: { matterId: string; open: number }) {
  const { say, paths } = useSpeech();
  if (open === 0) return null;
  return (
    <div className="notice waiting">
      <p>
        {say("milestones.double.waiting", { count: open })}{" "}
        <a href={paths.doubleFunding(matterId)}>{say("milestones.double.link")}</a>
      </p>
    </div>
  );
}
