import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { giveBankAccount } from "~/commands/give-bank-account.server";
import { needsBic, readBic, readIban, readReference } from "~/domain/iban";
import { hasAny } from "~/domain/who-may";
import { listAccounts, standingOfAccount } from "~/queries/bank-accounts.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { AccountTag, HiddenIban } from "~/ui/payments/payment-parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireApplicant, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { type Say, wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const say = wordsIn(language);
  const accounts = await listAccounts(context.db, person.organisation.id);
  return json({
    title: titleOf(context, say, say("payments.account.title")),
    accounts: accounts.map((account) => ({
      ...{ id: account.id, iban: account.iban, bic: account.bic, reference: account.reference },
      ...{ givenAt: account.givenAt, givenByName: account.givenByName },
      standing: standingOfAccount(account),
      // Why an official refused is told; how another made sure is the ministry's own.
      reason: account.outcome === "refused" ? account.reason : null,
    })),
    mayGive: hasAny(person, ["signatory"]),
    done: new URL(request.url).searchParams.get("done") === "given",
  });
}

type Posted = Record<string, string>;
type Back = { typed: Posted; errors: { name: string; message: string }[] };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name, organisation } = await requireRole({ request, context, params }, ["signatory"]);
  const typed = await postedTexts(request);
  const read = readAccount(typed, wordsIn(language));
  if (!read.ok) return backWith<Back>(context, { typed, errors: read.errors }, 400);
  const giving = { organisationId: organisation.id, account: read.account, by: { id, name } };
  await giveBankAccount(context.db, { ...giving, at: context.clock() });
  return redirect(pathsIn(language).account("given"));
}

function readAccount(typed: Posted, say: Say) {
  const errors: Back["errors"] = [];
  const iban = readIban(typed.iban ?? "");
  if (!iban.ok) errors.push({ name: "iban", message: say(`payments.account.wrong.${iban.because}`) });
  const abroad = iban.ok && needsBic(iban.value);
  const bic = readBic(typed.bic ?? "");
  if (!bic && (abroad || (typed.bic ?? "").trim() !== "")) {
    errors.push({ name: "bic", message: say("payments.account.wrong.bic") });
  }
  const written = (typed.reference ?? "").trim();
  const reference = written === "" ? null : readReference(written);
  if (reference === undefined) {
    errors.push({ name: "reference", message: say("payments.account.wrong.reference") });
  }
  if (!iban.ok || reference === undefined || errors.length > 0) return { ok: false as const, errors };
  return { ok: true as const, account: { iban: iban.value, bic: abroad ? (bic ?? null) : null, reference } };
}

export default function AccountPage() {
  const { accounts, mayGive, done } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const errors = back?.errors ?? [];
  const field = (name: string) => ({
    name,
    value: back?.typed[name] ?? "",
    error: errors.find((error) => error.name === name)?.message,
  });
  const [current] = accounts;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("apply.desk.title"), href: paths.desk() }]}
        here={say("payments.account.title")}
      />
      <ErrorSummary errors={errors} />
      <h1>{say("payments.account.title")}</h1>
      <p className="lead">{say("payments.account.lead")}</p>
      {done && !back && (
        <p className="notice good" role="status">
          {say("payments.account.done")}
        </p>
      )}
      <section aria-labelledby="current">
        <h2 id="current">
          {say(accounts.length > 1 ? "payments.account.history" : "payments.account.current")}
        </h2>
        {current ? <Accounts accounts={accounts} /> : <p className="soft">{say("payments.account.none")}</p>}
      </section>
      {mayGive ? (
        <form method="post" noValidate>
          <h2>{current ? say("payments.account.change") : say("payments.account.give")}</h2>
          {current && <p>{say("payments.account.changeLead")}</p>}
          <TextField
            label={say("payments.account.iban")}
            help={say("payments.account.ibanHelp")}
            {...field("iban")}
          />
          <TextField
            label={say("payments.account.bic")}
            help={say("payments.account.bicHelp")}
            optional
            short
            {...field("bic")}
          />
          <TextField
            label={say("payments.account.reference")}
            help={say("payments.account.referenceHelp")}
            optional
            {...field("reference")}
          />
          <div className="buttons">
            <button className="button" type="submit">
              {say("payments.account.save")}
            </button>
          </div>
        </form>
      ) : (
        <p className="notice">{say("payments.account.onlySignatory")}</p>
      )}
    </div>
  );
}

type Given = ReturnType<typeof useLoaderData<typeof loader>>["accounts"][number];

function Accounts({ accounts }: { accounts: Given[] }) {
  const { language, say } = useSpeech();
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.account.history")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.account.iban")}</th>
          <th scope="col">{say("payments.account.reference")}</th>
          <th scope="col">{say("payments.account.givenBy")}</th>
          <th scope="col">{say("payments.list.state")}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, iban, bic, reference, givenAt, givenByName, standing, reason }) => (
          <tr key={id}>
            <th scope="row">
              <HiddenIban iban={iban} />
              {bic && <span className="below small soft light">{bic}</span>}
            </th>
            <td data-label={say("payments.account.reference")}>
              {reference ?? say("payments.account.noReference")}
            </td>
            <td data-label={say("payments.account.givenBy")}>
              {say("payments.one.byAt", { name: givenByName, time: atTime(givenAt, language) })}
            </td>
            <td data-label={say("payments.list.state")}>
              <div>
                <AccountTag standing={standing} />
                {reason && <q className="typed">{reason}</q>}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
