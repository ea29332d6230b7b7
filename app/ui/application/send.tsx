import { useSpeech } from "~/ui/language";

type Props = {
  signatory: boolean;
  signatories: string[];
  ready: boolean;
  applicant: string;
  version: number;
  idempotencyKey: string;
};

/** The button that submits, for those who may; for the others, who they are. */
export function Send({ signatory, signatories, ready, applicant, version, idempotencyKey }: Props) {
  const { language, say } = useSpeech();
  if (!signatory) {
    const names = new Intl.ListFormat(language, { type: "disjunction" }).format(signatories);
    return (
      <div className="notice">
        <h2>{say("apply.check.onlySignatory")}</h2>
        <p>
          {signatories.length > 0
            ? say("apply.check.signatories", { names })
            : say("apply.check.noSignatories")}
        </p>
      </div>
    );
  }
  if (!ready) return null;
  return (
    <form method="post" className="send">
      <h2>{say("apply.check.send")}</h2>
      <p>{say("apply.check.sendFor", { organisation: applicant })}</p>
      <p>{say("apply.check.sendExplained")}</p>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <div className="buttons">
        <button className="button" type="submit">
          {say("apply.check.send")}
        </button>
      </div>
    </form>
  );
}
