import type { Day } from "~/domain/day";
import type { Debt, DebtMovement } from "~/domain/interest";
import type { PlanPart, PlanState, WriteOffState } from "~/domain/recovery";
import { EuroField, LongTextField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inEuros, onDay } from "~/words/formats";
import { type Back, fieldOf } from "./back";

type Figures = { debt: Debt; dueOn: Day | null; coming: number; today: Day; movements: DebtMovement[] };

/** What is owed today, and what has come. */
export function DebtFigures({ debt, dueOn, coming, today, movements }: Figures) {
  const { language, say } = useSpeech();
  const euros = (cents: number) => inEuros(cents, language);
  return (
    <section aria-labelledby="debt">
      <h2 id="debt">{say("recoveries.debt.title")}</h2>
      <dl className="figures">
        <div>
          <dt>{say("recoveries.debt.total", { day: onDay(today, language) })}</dt>
          <dd>{euros(debt.principal + debt.interest)}</dd>
        </div>
        <div>
          <dt>{say("recoveries.debt.principal")}</dt>
          <dd>{euros(debt.principal)}</dd>
        </div>
        <div>
          <dt>{say("recoveries.debt.interest")}</dt>
          <dd>
            {euros(debt.interest)}
            {debt.late > 0 && (
              <span className="small soft below">
                {say("recoveries.debt.late")} {euros(debt.late)}
              </span>
            )}
          </dd>
        </div>
        {dueOn && (
          <div>
            <dt>{say("recoveries.debt.due")}</dt>
            <dd>{onDay(dueOn, language)}</dd>
          </div>
        )}
        {coming > 0 && (
          <div>
            <dt>{say("recoveries.debt.coming")}</dt>
            <dd>{euros(coming)}</dd>
          </div>
        )}
      </dl>
      {movements.length > 0 && (
        <table className="sums">
          <caption>{say("recoveries.debt.received")}</caption>
          <tbody>
            {movements.map(({ kind, amount, bookedOn }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: booked movements do not move
              <tr key={index}>
                <th scope="row">
                  {onDay(bookedOn, language)} {say(`recoveries.debt.movement.${kind}`)}
                </th>
                <td className="number">{euros(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type Plan = { id: string; state: PlanState; asked: string; parts: PlanPart[]; reasons: string | null };

/** The wishes to pay in parts, and what was answered. */
export function Plans({ plans }: { plans: Plan[] }) {
  const { language, say } = useSpeech();
  return plans.map(({ id, state, asked, parts, reasons }) => (
    <div key={id} className={state === "asked" ? "notice waiting" : "notice"}>
      <p>
        <strong>
          {say(
            state === "asked"
              ? "recoveries.debt.planAsked"
              : state === "granted"
                ? "recoveries.debt.planGranted"
                : "recoveries.debt.planRefused",
          )}
        </strong>
      </p>
      <p className="typed">{asked}</p>
      {reasons && <p className="typed">{reasons}</p>}
      {parts.length > 0 && (
        <table className="sums">
          <thead>
            <tr>
              <th scope="col">{say("recoveries.debt.partDue")}</th>
              <th scope="col" className="number">
                {say("recoveries.debt.partAmount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ dueOn, amount }) => (
              <tr key={dueOn}>
                <th scope="row">{onDay(dueOn, language)}</th>
                <td className="number">{inEuros(amount, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  ));
}

type Props = {
  plans: Plan[];
  writeOffs: { id: string; state: WriteOffState; amount: number; reasons: string; proposedByName: string }[];
  payments: {
    id: string;
    number: string;
    state: string;
    amount: number;
    setOff: number;
    setOffRecoveryId: string | null;
  }[];
  recoveryId: string;
  may: { handle: boolean; decide: boolean; receive: boolean };
  today: Day;
  back: Back | undefined;
};

/** Collecting the debt: money that comes, set-off, paying in parts, giving up. */
export function Collecting({ plans, writeOffs, payments, recoveryId, may, today, back }: Props) {
  const { language, say } = useSpeech();
  const receive = fieldOf(back, "receive-money");
  const setOff = fieldOf(back, "set-off");
  const plan = fieldOf(back, back?.intent === "refuse-plan" ? "refuse-plan" : "grant-plan");
  const giveUp = fieldOf(back, "propose-write-off");
  const proposed = writeOffs.find(({ state }) => state === "proposed");
  const waiting = plans.some(({ state }) => state === "asked");
  const free = payments.filter((payment) => payment.setOff === 0 && payment.state !== "sent");
  const kept = payments.filter((payment) => payment.setOffRecoveryId === recoveryId);
  return (
    <>
      {may.receive && (
        <form method="post" noValidate className="act" aria-labelledby="receive">
          <h2 id="receive">{say("recoveries.debt.receive")}</h2>
          <p>{say("recoveries.debt.receiveHelp")}</p>
          <input type="hidden" name="intent" value="receive-money" />
          <EuroField label={say("recoveries.debt.amount")} {...receive("receivedAmount")} />
          <TextField
            short
            label={say("recoveries.debt.receivedOn")}
            {...receive("receivedOn", onDay(today, language))}
          />
          <TextField label={say("recoveries.debt.reference")} {...receive("reference")} />
          <button className="button" type="submit">
            {say("recoveries.debt.receiveSend")}
          </button>
        </form>
      )}
      {(plans.length > 0 || waiting) && (
        <section aria-labelledby="plans">
          <h2 id="plans">{say("recoveries.debt.plan")}</h2>
          <Plans plans={plans} />
          {waiting && may.handle && (
            <form method="post" noValidate className="act">
              <TextField
                short
                inputMode="numeric"
                label={say("recoveries.debt.planCount")}
                {...plan("planCount")}
              />
              <TextField short label={say("recoveries.debt.planFirst")} {...plan("planFirst")} />
              <LongTextField rows={3} label={say("recoveries.debt.planReasons")} {...plan("planReasons")} />
              <p className="buttons">
                <button className="button" type="submit" name="intent" value="grant-plan">
                  {say("recoveries.debt.planGrant")}
                </button>
                <button className="button secondary" type="submit" name="intent" value="refuse-plan">
                  {say("recoveries.debt.planRefuse")}
                </button>
              </p>
            </form>
          )}
        </section>
      )}
      {kept.map(({ id, number, setOff: amount, state }) => (
        <form key={id} method="post" className="notice">
          <p>{say("recoveries.debt.kept", { number, amount: inEuros(amount, language) })}</p>
          {may.handle && state !== "sent" && (
            <>
              <input type="hidden" name="intent" value="release-set-off" />
              <input type="hidden" name="paymentId" value={id} />
              <button className="button secondary" type="submit">
                {say("recoveries.debt.releaseOf", { number })}
              </button>
            </>
          )}
        </form>
      ))}
      {may.handle && free.length > 0 && (
        <form method="post" noValidate className="act" aria-labelledby="set-off">
          <h2 id="set-off">{say("recoveries.debt.setOff")}</h2>
          <p>{say("recoveries.debt.setOffHelp")}</p>
          <input type="hidden" name="intent" value="set-off" />
          <SelectField
            label={say("recoveries.debt.payment")}
            {...setOff("paymentId", free[0]?.id)}
            options={free.map(({ id, number, amount }) => ({
              id,
              label: `${number}, ${inEuros(amount, language)}`,
            }))}
          />
          <EuroField label={say("recoveries.debt.setOffAmount")} {...setOff("setOffAmount")} />
          <LongTextField rows={3} label={say("recoveries.debt.setOffNote")} {...setOff("setOffNote")} />
          <button className="button" type="submit">
            {say("recoveries.debt.setOffSend")}
          </button>
        </form>
      )}
      {proposed ? (
        <section className="act" aria-labelledby="write-off">
          <h2 id="write-off">{say("recoveries.debt.writeOff")}</h2>
          <p>
            {say("recoveries.debt.writeOffProposed", {
              name: proposed.proposedByName,
              amount: inEuros(proposed.amount, language),
            })}
          </p>
          <p className="typed">{proposed.reasons}</p>
          {may.decide && (
            <form method="post" className="buttons">
              <button className="button" type="submit" name="intent" value="write-off">
                {say("recoveries.debt.writeOffAccept")}
              </button>
              <button className="button secondary" type="submit" name="intent" value="decline-write-off">
                {say("recoveries.debt.writeOffDecline")}
              </button>
            </form>
          )}
        </section>
      ) : (
        may.handle && (
          <form method="post" noValidate className="act" aria-labelledby="write-off">
            <h2 id="write-off">{say("recoveries.debt.writeOff")}</h2>
            <p>{say("recoveries.debt.writeOffHelp")}</p>
            <input type="hidden" name="intent" value="propose-write-off" />
            <EuroField label={say("recoveries.debt.writeOffAmount")} {...giveUp("writeOffAmount")} />
            <LongTextField
              rows={3}
              label={say("recoveries.debt.writeOffReasons")}
              {...giveUp("writeOffReasons")}
            />
            <button className="button secondary" type="submit">
              {say("recoveries.debt.writeOffSend")}
            </button>
          </form>
        )
      )}
    </>
  );
}
