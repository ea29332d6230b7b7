import { deductionReasons } from "~/domain/claim/money";
import type { PlacedVoucher } from "~/domain/claim/voucher";
import { plainEuros } from "~/domain/money";
import { riskFactors, type Sample, type SampledVoucher, type SamplingTerms } from "~/domain/sampling";
import { useSpeech } from "~/ui/language";
import { Facts, Tag } from "~/ui/parts";
import { atTime, inEuros, inPercent, onDay } from "~/words/formats";
import { VoucherTable } from "./parts";

type Outcome = {
  place: number;
  outcome: "ok" | "deduction" | "missing";
  note: string;
  seenAt: string;
  seenByName: string;
};

type Drawn = {
  seed: string;
  headSeq: number;
  headHash: string;
  drawnAt: string;
  drawnByName: string;
  terms: SamplingTerms;
  sample: Sample;
  outcomes: Outcome[];
  unseen: number;
};

type Props = {
  projectId: string;
  claim: { id: string; number: string };
  vouchers: PlacedVoucher[];
  drawn: Drawn | null;
  /** Whether it came out the same when it was drawn again; null when it was not. */
  again: boolean | null;
  writable: boolean;
  back?: { place: number; error: string; typed: Record<string, string> };
};

/** The sample of a claim's vouchers: how it was drawn, what is in it, and what was seen of each. */
export function SamplePage({ projectId, claim, vouchers, drawn, again, writable, back }: Props) {
  const { language, say, paths } = useSpeech();
  const here = (step: string) => paths.filing(projectId, "claims", claim.id, step);
  if (!drawn) {
    return (
      <>
        <p>{say("claims.sample.lead")}</p>
        <p className="soft">{say("claims.sample.notDrawn")}</p>
        {writable && (
          <form method="post">
            <button className="button" type="submit" name="intent" value="draw">
              {say("claims.sample.draw")}
            </button>
          </form>
        )}
      </>
    );
  }
  const { sample, terms, outcomes } = drawn;
  const chosen = sample.vouchers.filter((one) => one.chosen !== null);
  const of = (place?: number) => sample.vouchers.find((one) => one.place === place);
  return (
    <>
      <p>{say("claims.sample.lead")}</p>
      {again !== null && (
        <div className={again ? "notice good" : "notice bad"} role="status">
          <p>{say(again ? "claims.sample.same" : "claims.sample.differs")}</p>
        </div>
      )}
      <Facts
        rows={[
          {
            name: say("claims.sample.drawn"),
            value: `${atTime(drawn.drawnAt, language)}, ${drawn.drawnByName}`,
          },
          {
            name: say("claims.sample.population"),
            value: (
              <>
                <code className="digest">{sample.population}</code>
                <span className="below">
                  {say("claims.sample.count", { count: sample.count, sum: inEuros(sample.total, language) })}
                </span>
              </>
            ),
          },
          {
            name: say("claims.sample.seed"),
            value: (
              <>
                <code className="digest">{drawn.seed}</code>
                <span className="below small soft digest">
                  {say("claims.sample.seedOf", {
                    seq: drawn.headSeq,
                    head: drawn.headHash,
                    number: claim.number,
                  })}
                </span>
              </>
            ),
          },
          {
            name: say("claims.sample.size"),
            value: say("claims.sample.sizeOf", {
              chosen: chosen.length,
              count: sample.count,
              unseen: drawn.unseen,
            }),
          },
        ]}
      />
      <form method="get" className="buttons no-print">
        <input type="hidden" name="again" value="" />
        <button className="button secondary" type="submit">
          {say("claims.sample.again")}
        </button>
        <a href={here("vouchers.csv")}>{say("claims.sample.csv")}</a>
      </form>
      <details>
        <summary>{say("claims.sample.how")}</summary>
        <ol>
          <li>{say("claims.sample.how1")}</li>
          <li>{say("claims.sample.how2")}</li>
          <li>
            {say("claims.sample.how3", {
              threshold: inEuros(terms.threshold, language),
              percent: inPercent(terms.percent, language),
              fewest: terms.fewest,
            })}
          </li>
        </ol>
        <p>{say("claims.sample.weights")}</p>
        <ul>
          {riskFactors.map((factor) => (
            <li key={factor}>
              {say(`claims.sample.factor.${factor}`)}: +{terms.weights[factor]}
            </li>
          ))}
        </ul>
      </details>
      <ol className="sampled">
        {chosen.map((one) => {
          const voucher = vouchers.find(({ place }) => place === one.place);
          const seen = outcomes.find(({ place }) => place === one.place);
          return voucher ? (
            <li key={one.place} id={`voucher-${one.place}`}>
              <Sampled
                voucher={voucher}
                sampled={one}
                seen={seen}
                writable={writable}
                back={back?.place === one.place ? back : undefined}
              />
            </li>
          ) : null;
        })}
      </ol>
      <details>
        <summary>{say("claims.sample.others")}</summary>
        <VoucherTable
          vouchers={vouchers}
          caption={say("claims.sample.others")}
          head={[say("claims.sample.factors"), say("claims.sample.tickets"), say("claims.sample.ticket")]}
          more={({ place }) => [
            <Factors key="factors" sampled={of(place)} />,
            of(place)?.tickets,
            <code key="ticket">{of(place)?.ticket.slice(0, 12)}…</code>,
          ]}
        />
      </details>
    </>
  );
}

function Factors({ sampled }: { sampled?: SampledVoucher }) {
  const { say } = useSpeech();
  if (!sampled || sampled.factors.length === 0) return <>{say("claims.sample.noFactors")}</>;
  return <>{sampled.factors.map((factor) => say(`claims.sample.factor.${factor}`)).join(", ")}</>;
}

type SampledProps = {
  voucher: PlacedVoucher;
  sampled: SampledVoucher;
  seen?: Outcome;
  writable: boolean;
  back?: { error: string; typed: Record<string, string> };
};

/** One voucher of the sample, with what was seen of it or the form to tell it. */
function Sampled({ voucher, sampled, seen, writable, back }: SampledProps) {
  const { language, say } = useSpeech();
  const { place, number, supplier, description, amount, category, on, paidOn } = voucher;
  const name = (field: string) => `${field}-${place}`;
  return (
    <>
      <h2>
        {say("claims.voucher.number")} {number}: {inEuros(amount, language)}
      </h2>
      <p className="tags">
        {sampled.chosen && <Tag>{say(`claims.sample.chosen.${sampled.chosen}`)}</Tag>}
        {seen && (
          <Tag tone={seen.outcome === "ok" ? "good" : "bad"}>
            {say(`claims.sample.outcomes.${seen.outcome}`)}
          </Tag>
        )}
      </p>
      <p>
        {onDay(on, language)}, {say(`terms.cost.${category}`)}, {supplier}: {description}.{" "}
        {say("claims.voucher.paidOn")} {onDay(paidOn, language)}.{" "}
        <span className="soft">
          {say("claims.sample.factors")}: <Factors sampled={sampled} />
        </span>
      </p>
      {seen && (
        <p className="small soft">
          {seen.note && <span className="typed">{seen.note} – </span>}
          {say("claims.sample.seen", { name: seen.seenByName, at: atTime(seen.seenAt, language) })}
        </p>
      )}
      {writable && (
        <details open={!seen || back !== undefined}>
          <summary>{say("claims.sample.save")}</summary>
          <form method="post" noValidate className="sampled-form">
            <input type="hidden" name="place" value={place} />
            <Outcomes
              name={name("outcome")}
              value={back?.typed.outcome ?? seen?.outcome}
              error={back?.error}
            />
            <div className="claim-row">
              <SelectFieldOf
                id={name("reason")}
                field="reason"
                label={say("claims.deductions.reason")}
                options={deductionReasons.map((id) => ({
                  id,
                  label: say(`claims.deductions.reasons.${id}`),
                }))}
                value={back?.typed.reason}
              />
              <Labelled id={name("amount")} label={say("claims.sample.amount")}>
                <span className="amount">
                  <input
                    id={name("amount")}
                    name="amount"
                    inputMode="decimal"
                    defaultValue={back?.typed.amount ?? plainEuros(Math.max(0, amount)).replace(".", ",")}
                  />
                  <span aria-hidden="true">€</span>
                </span>
              </Labelled>
            </div>
            <Labelled id={name("note")} label={say("claims.sample.note")}>
              <textarea
                id={name("note")}
                name="note"
                rows={2}
                defaultValue={back?.typed.note ?? seen?.note}
              />
            </Labelled>
            <button className="button secondary" type="submit">
              {say("claims.sample.save")}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

function Outcomes({ name, value, error }: { name: string; value?: string; error?: string }) {
  const { say } = useSpeech();
  return (
    <fieldset
      className={error ? "field wrong" : "field"}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{say("claims.sample.outcome")}</legend>
      {error && (
        <p className="error-message" id={`${name}-error`}>
          <span className="hidden">{say("common.error")} </span>
          {error}
        </p>
      )}
      {(["ok", "deduction", "missing"] as const).map((outcome) => (
        <div className="option" key={outcome}>
          <input
            type="radio"
            id={`${name}-${outcome}`}
            name="outcome"
            value={outcome}
            defaultChecked={outcome === value}
          />
          <label htmlFor={`${name}-${outcome}`}>{say(`claims.sample.outcomes.${outcome}`)}</label>
        </div>
      ))}
    </fieldset>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

type SelectProps = {
  id: string;
  field: string;
  label: string;
  value?: string;
  options: { id: string; label: string }[];
};

/** As `SelectField`, where many forms of one page post the same name. */
function SelectFieldOf({ id, field, label, value, options }: SelectProps) {
  return (
    <Labelled id={id} label={label}>
      <select id={id} name={field} defaultValue={value}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
