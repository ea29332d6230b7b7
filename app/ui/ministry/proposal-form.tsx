import { type SubmissionResult, useForm } from "@conform-to/react";
import { outcomes } from "~/domain/decision";
import type { NationalLanguage } from "~/domain/parity";
import type { Texts } from "~/domain/texts";
import { ChoiceField, ConfirmField, EuroField, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";

type Fields = { outcome: string; amount: string; reasonsFi: string; reasonsSv: string; bothSame?: string };

type Props = {
  lastResult: SubmissionResult<string[]> | undefined;
  /** What was proposed and sent back. */
  earlier?: Fields;
  open: boolean;
  /** Ready sentences of the call for a refusal. */
  refusals?: { id: string; text: Texts }[];
  /** The language into whose reasons the notes of the screening have been put. */
  notesIn?: NationalLanguage | null;
};

/** The decision to propose: as it came back, as it was returned, or empty. A matter that has moved on keeps the text. */
export function ProposalForm({ lastResult, earlier, open, refusals = [], notesIn }: Props) {
  const { say } = useSpeech();
  const [, fields] = useForm<Fields>({
    lastResult,
    defaultValue: earlier,
  });
  const told = (field: keyof Fields) => ({
    name: field,
    value: fields[field].initialValue as string | undefined,
    error: fields[field].errors?.[0],
  });
  const helpIn = (language: NationalLanguage) =>
    [
      say("ministry.proposal.reasonsHelp"),
      notesIn && say(notesIn === language ? "screening.notesHere" : "screening.notesElsewhere"),
    ]
      .filter(Boolean)
      .join(" ");
  return (
    <form method="post" noValidate>
      <ChoiceField
        {...told("outcome")}
        label={say("ministry.proposal.outcome")}
        options={outcomes.map((id) => ({ id, label: say(`ministry.proposal.${id}`) }))}
      />
      <EuroField
        {...told("amount")}
        label={say("ministry.proposal.amount")}
        help={say("ministry.proposal.amountHelp")}
      />
      <p className="soft">{say("ministry.proposal.parity")}</p>
      <LongTextField {...told("reasonsFi")} label={say("ministry.proposal.reasonsFi")} help={helpIn("fi")} />
      <LongTextField {...told("reasonsSv")} label={say("ministry.proposal.reasonsSv")} help={helpIn("sv")} />
      {(fields.bothSame.errors || fields.bothSame.initialValue) && (
        <ConfirmField {...told("bothSame")} label={say("ministry.proposal.bothSame")} />
      )}
      {open && refusals.length > 0 && (
        <details>
          <summary>{say("ministry.proposal.refusals")}</summary>
          <p className="help">{say("ministry.proposal.refusalsHelp")}</p>
          {refusals.map(({ id, text }) => (
            <ConfirmField key={id} name={`refusal.${id}`} label={<Content texts={text} />} />
          ))}
          <button className="button secondary" type="submit" name="intent" value="insert">
            {say("ministry.proposal.insert")}
          </button>
        </details>
      )}
      {open && (
        <p className="buttons">
          <button className="button" type="submit">
            {say("ministry.proposal.submit")}
          </button>
        </p>
      )}
    </form>
  );
}
