import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ruleOnAccount } from "~/commands/rule-on-account.server";
import { helsinkiDay } from "~/domain/day";
import { maskedIban, spacedIban } from "~/domain/iban";
import { hasAny, paymentReaders, paymentVerifiers } from "~/domain/who-may";
import { listAccounts, listUnruledAccounts } from "~/queries/bank-accounts.server";
import { namesOnDay } from "~/queries/organisations.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { PaymentsNav } from "~/ui/payments/payments-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

const schema = z.object({ intent: z.enum(["confirmed", "refused"]), account: z.uuid() });
const mostCharacters = 2000;
const reasonOf = (accountId: string) => `reason-${accountId}`;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, paymentReaders);
  const { db } = context;
  const waiting = await listUnruledAccounts(db);
  const nameOf = await namesOnDay(
    db,
    waiting.map(({ organisationId }) => organisationId),
  );
  const accounts = [];
  for (const { id, organisationId, iban, bic, reference, givenByName, givenAt } of waiting) {
    const before = (await listAccounts(db, organisationId)).find(({ outcome }) => outcome === "confirmed");
    const name = nameOf(organisationId, helsinkiDay(context.clock()));
    const given = { iban, bic, reference, givenByName, givenAt };
    accounts.push({ id, name, ...given, before: before ? maskedIban(before.iban) : null });
  }
  const done = new URL(request.url).searchParams.get("done");
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("payments.accounts.title")),
    accounts,
    mayRule: hasAny(person, paymentVerifiers),
    done: done === "confirmed" || done === "refused" ? (done as "confirmed" | "refused") : null,
  });
}

type Back = { account: string; typed: string; error: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, paymentVerifiers);
  const posted = await postedTexts(request);
  const form = schema.safeParse(posted);
  if (!form.success) throw notFound();
  const { intent: outcome, account } = form.data;
  const say = wordsIn(language);
  const typed = (posted[reasonOf(account)] ?? "").trim();
  const back = (error: string, status: 400 | 409) =>
    backWith<Back>(context, { account, typed, error }, status);
  if (typed === "" || [...typed].length > mostCharacters)
    return back(say("payments.accounts.wrong.reason"), 400);
  const ruling = { accountId: account, outcome, reason: typed, by: { id, name }, at: context.clock() };
  const verdict = found(await ruleOnAccount(context.db, ruling));
  if (verdict.ok) return redirect(pathsIn(language).paymentAccounts(outcome));
  return back(say(`payments.accounts.wrong.${verdict.because}`), 409);
}

export default function AccountsPage() {
  const { accounts, mayRule, done } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("payments.list.title"), href: paths.payments() }]}
        here={say("payments.accounts.title")}
      />
      {back && <ErrorSummary errors={[{ name: reasonOf(back.account), message: back.error }]} />}
      <h1>{say("payments.accounts.title")}</h1>
      <p className="lead">{say("payments.accounts.lead")}</p>
      <PaymentsNav here="accounts" />
      {done && !back && (
        <p className="notice good" role="status">
          {say(`payments.accounts.done.${done}`)}
        </p>
      )}
      {accounts.length === 0 && <p className="soft">{say("payments.accounts.none")}</p>}
      {accounts.map(({ id, name, iban, bic, reference, before, givenByName, givenAt }) => (
        <section key={id} aria-labelledby={`name-${id}`}>
          <h2 id={`name-${id}`}>
            <Content texts={name} />
          </h2>
          <Facts
            rows={[
              {
                name: say("payments.account.iban"),
                value: <span className="iban">{[spacedIban(iban), bic].filter(Boolean).join(" · ")}</span>,
              },
              { name: say("payments.accounts.before"), value: before ?? say("payments.accounts.first") },
              {
                name: say("payments.account.reference"),
                value: reference ?? say("payments.account.noReference"),
              },
              {
                name: say("payments.account.givenBy"),
                value: say("payments.one.byAt", { name: givenByName, time: atTime(givenAt, language) }),
              },
            ]}
          />
          {mayRule && (
            <form method="post" noValidate>
              <input type="hidden" name="account" value={id} />
              <LongTextField
                name={reasonOf(id)}
                label={say("payments.accounts.reason")}
                rows={3}
                value={back?.account === id ? back.typed : ""}
                error={back?.account === id ? back.error : undefined}
              />
              <div className="buttons">
                <button className="button" type="submit" name="intent" value="confirmed">
                  {say("payments.accounts.confirm")}
                </button>
                <button className="button secondary" type="submit" name="intent" value="refused">
                  {say("payments.accounts.refuse")}
                </button>
              </div>
            </form>
          )}
        </section>
      ))}
    </div>
  );
}
