import { useSpeech } from "~/ui/language";

type Props = {
  signatory: boolean;
  signatories: string[];
  ready: boolean;
  applicant: string;
  version: number;
  idempotencyKey: string;
  /** It is the answer to a completion request that is sent. */
  completes: boolean;
};

/** The button that submits, for those who may; for the others, who they are. */
export function Send({
  signatory,
  signatories,
  ready,
  applicant,
  version,
  idempotencyKey,
  completes,
}: Props) {
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
  const words = completes ? "completion.check" : "apply.check";
  return (
    <form method="post" className="send">
      <h2>{say(`${words}.send`)}</h2>
      <p>{say(`${words}.sendFor`, { organisation: applicant })}</p>
      <p>{say(`${words}.sendExplained`)}</p>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <div className="buttons">
        <button className="button" type="submit">
          {say(`${words}.send`)}
        </button>
      </div>
    </form>
  );
}
