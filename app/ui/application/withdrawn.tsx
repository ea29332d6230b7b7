import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";

type Props = { withdrawal: { reason: string; withdrawnAt: string; withdrawnByName: string } };

/** Who withdrew the application, when, and why if that was told. */
export function Withdrawn({ withdrawal }: Props) {
  const { language, say } = useSpeech();
  const { reason, withdrawnAt, withdrawnByName: name } = withdrawal;
  return (
    <>
      <p>{say("completion.withdraw.doneBy", { name, at: atTime(withdrawnAt, language) })}</p>
      <p className="typed">
        {reason ? say("completion.withdraw.because", { reason }) : say("completion.withdraw.noReason")}
      </p>
    </>
  );
}
