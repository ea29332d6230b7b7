import { z } from "zod";
import {
  answerPlan,
  decideWriteOff,
  proposeWriteOff,
  receiveDebt,
  setOffPayment,
} from "~/commands/collect-debt.server";
import { askHearing, endHearing, waiveHearing } from "~/commands/hear-recipient.server";
import { dropRecovery, proposeRecovery, returnRecoveryProposal } from "~/commands/propose-recovery.server";
import { signRecovery } from "~/commands/sign-recovery.server";
import { addMonths, helsinkiDay } from "~/domain/day";
import type { Cents } from "~/domain/money";
import { partsOf } from "~/domain/recovery";
import { moneyReceivers, recoveryDeciders, recoveryHandlers } from "~/domain/who-may";
import { findRates } from "~/queries/rates.server";
import { findDebt, findRecovery } from "~/queries/recoveries.server";
import { type Act, act } from "./acts.server";

type Matter = { projectId: string; recoveryId: string; by: { id: string; name: string }; at: string };
type Verdict = {
  ok: boolean;
  because?: string;
  limit?: number;
  last?: string | null;
  half?: string;
  line?: string;
};

const paymentId = z.string().max(100);
const principalField = /^principal\.(.{1,100})$/;

/** Everything that the ministry does with one matter of suspension or recovery, by the name its form posts. */
export const recoveryActs: Record<string, Act<Matter, Verdict>> = {
  hear: act(
    recoveryHandlers,
    ({ text, day }) => z.object({ letter: text, hearingDueOn: day }),
    (db, matter: Matter, { letter, hearingDueOn }): Promise<Verdict | undefined> =>
      askHearing(db, { ...matter, letter, dueOn: hearingDueOn }),
    { "due-too-soon": "hearingDueOn" },
  ),
  waive: act(
    recoveryHandlers,
    ({ text }) => z.object({ waiveReason: text }),
    (db, matter: Matter, { waiveReason }): Promise<Verdict | undefined> =>
      waiveHearing(db, { ...matter, reason: waiveReason }),
  ),
  "end-hearing": act(
    recoveryHandlers,
    () => z.object({}),
    (db, matter: Matter): Promise<Verdict | undefined> => endHearing(db, matter),
  ),
  present: act(
    recoveryHandlers,
    ({ text, maybeText, maybeDay, maybeEuros, ticked }, posted) =>
      z
        .object({
          ...Object.fromEntries(
            Object.keys(posted)
              .filter((name) => principalField.test(name))
              .map((name) => [name, maybeEuros]),
          ),
          moderated: maybeEuros.default(0),
          moderationReasons: maybeText,
          withoutInterest: ticked,
          stops: ticked,
          dueOn: maybeDay.default(null),
          reasonsFi: text,
          reasonsSv: text,
        })
        .transform((form) => {
          const principal: Record<string, Cents> = {};
          for (const [name, value] of Object.entries(form)) {
            const payment = principalField.exec(name)?.[1];
            if (payment) principal[payment] = Number(value);
          }
          const { moderated, moderationReasons, withoutInterest, stops, dueOn, reasonsFi, reasonsSv } = form;
          return {
            principal,
            moderated,
            moderationReasons,
            withoutInterest,
            stops,
            dueOn,
            reasonsFi,
            reasonsSv,
          };
        }),
    (db, matter: Matter, form): Promise<Verdict | undefined> => proposeRecovery(db, { ...matter, ...form }),
    {
      ...{ "nothing-asked": "principal", "more-than-paid": "principal", "too-much-moderated": "moderated" },
      ...{ "no-moderation-reasons": "moderationReasons", "due-too-soon": "dueOn", "no-rate": "dueOn" },
    },
  ),
  decline: act(
    recoveryDeciders,
    ({ text }) => z.object({ declineReason: text }),
    (db, matter: Matter, { declineReason }): Promise<Verdict | undefined> =>
      returnRecoveryProposal(db, { ...matter, reason: declineReason }),
  ),
  sign: act(
    recoveryDeciders,
    () => z.object({ presentedAt: z.string().max(40) }),
    (db, matter: Matter, { presentedAt }): Promise<Verdict | undefined> =>
      signRecovery(db, { ...matter, presentedAt }),
  ),
  drop: act(
    recoveryHandlers,
    ({ text }) => z.object({ dropReason: text }),
    (db, matter: Matter, { dropReason }): Promise<Verdict | undefined> =>
      dropRecovery(db, { ...matter, reason: dropReason }),
  ),
  "receive-money": act(
    moneyReceivers,
    ({ euros, day, text }) => z.object({ receivedAmount: euros, receivedOn: day, reference: text }),
    (db, matter: Matter, { receivedAmount, receivedOn, reference }): Promise<Verdict | undefined> =>
      receiveDebt(db, { ...matter, amount: receivedAmount, receivedOn, reference }),
    {
      ...{ "not-positive": "receivedAmount", "more-than-owed": "receivedAmount", "in-future": "receivedOn" },
      "before-another": "receivedOn",
    },
  ),
  "set-off": act(
    recoveryHandlers,
    ({ euros, text }) => z.object({ paymentId, setOffAmount: euros, setOffNote: text }),
    async (db, matter: Matter, form): Promise<Verdict | undefined> => {
      const { paymentId, setOffAmount: amount, setOffNote: note } = form;
      if (amount === 0) return { ok: false, because: "not-positive" };
      return setOffPayment(db, { ...matter, paymentId, amount, note });
    },
    {
      ...{
        "not-positive": "setOffAmount",
        "more-than-payment": "setOffAmount",
        "more-than-owed": "setOffAmount",
      },
      ...{ "not-payable": "paymentId", "already-set-off": "paymentId" },
    },
  ),
  "release-set-off": act(
    recoveryHandlers,
    () => z.object({ paymentId }),
    (db, matter: Matter, form): Promise<Verdict | undefined> =>
      setOffPayment(db, { ...matter, paymentId: form.paymentId, amount: 0, note: "" }),
  ),
  "grant-plan": act(
    recoveryHandlers,
    ({ text, day }) =>
      z.object({
        planCount: z
          .string()
          .trim()
          .regex(/^\d{1,2}$/)
          .transform(Number)
          .pipe(z.number().min(2).max(36))
          .catch(0),
        planFirst: day,
        planReasons: text,
      }),
    async (db, matter: Matter, { planCount, planFirst, planReasons }): Promise<Verdict | undefined> => {
      if (planCount === 0) return { ok: false, because: "count" };
      if (planFirst <= helsinkiDay(matter.at)) return { ok: false, because: "due-too-soon" };
      const recovery = await findRecovery(db, matter.projectId, matter.recoveryId, "ministry");
      const debt = recovery && (await findDebt(db, recovery, helsinkiDay(matter.at), await findRates(db)));
      const owed = debt?.verdict.ok ? debt.verdict.debt.principal : 0;
      const parts = partsOf(owed, planCount, (index) => addMonths(planFirst, index));
      return answerPlan(db, { ...matter, parts, reasons: planReasons });
    },
    { count: "planCount", "due-too-soon": "planFirst" },
  ),
  "refuse-plan": act(
    recoveryHandlers,
    ({ text }) => z.object({ planReasons: text }),
    (db, matter: Matter, { planReasons }): Promise<Verdict | undefined> =>
      answerPlan(db, { ...matter, parts: [], reasons: planReasons }),
  ),
  "propose-write-off": act(
    recoveryHandlers,
    ({ euros, text }) => z.object({ writeOffAmount: euros, writeOffReasons: text }),
    (db, matter: Matter, form): Promise<Verdict | undefined> =>
      proposeWriteOff(db, { ...matter, amount: form.writeOffAmount, reasons: form.writeOffReasons }),
    { "not-positive": "writeOffAmount", "more-than-owed": "writeOffAmount" },
  ),
  "write-off": act(
    recoveryDeciders,
    () => z.object({}),
    (db, matter: Matter): Promise<Verdict | undefined> => decideWriteOff(db, { ...matter, accept: true }),
  ),
  "decline-write-off": act(
    recoveryDeciders,
    () => z.object({}),
    (db, matter: Matter): Promise<Verdict | undefined> => decideWriteOff(db, { ...matter, accept: false }),
  ),
};
