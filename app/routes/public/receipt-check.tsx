import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readReceiptNumber, readSha256 } from "~/domain/receipt-number";
import { checkReceipt } from "~/queries/receipts.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, TextField } from "~/ui/fields";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { CheckedReceipt } from "~/ui/receipt-checked";
import { languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const handle = shared;
export const meta = titled;

const longest = 1000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const say = wordsIn(languageOf(params));
  const asked = new URL(request.url).searchParams;
  const typed = {
    number: asked.get("number")?.slice(0, longest) ?? "",
    hash: asked.get("hash")?.slice(0, longest) ?? "",
  };
  const [number, hash] = [readReceiptNumber(typed.number), readSha256(typed.hash)];
  const given = asked.has("number") || asked.has("hash");
  const errors: { name: string; message: string }[] = [];
  if (given && !number) errors.push({ name: "number", message: say("receipt.checking.numberWrong") });
  if (given && !hash) errors.push({ name: "hash", message: say("receipt.checking.hashWrong") });

  const checking = number !== undefined && hash !== undefined;
  const checked = (checking && (await checkReceipt(context.db, number, hash))) || null;
  const title = say("receipt.checking.title");
  const wrong = errors.length > 0;
  return json(
    { title: wrong ? say("common.errorTitle", { title }) : title, typed, errors, checking, checked },
    wrong ? 400 : 200,
  );
}

export default function ReceiptCheckPage() {
  const { typed, errors, checking, checked } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <div className="width narrow">
      <Breadcrumbs trail={[]} here={say("receipt.checking.title")} />
      <h1>{say("receipt.checking.title")}</h1>
      <ErrorSummary errors={errors} />
      {checking && <CheckedReceipt checked={checked} />}
      <p className="lead">{say("receipt.checking.lead")}</p>
      <form method="get" action={paths.receiptCheck()} className="receipt-check">
        <TextField
          name="number"
          label={say("receipt.checking.number")}
          help={say("receipt.checking.numberHelp")}
          value={typed.number}
          error={errorOf("number")}
        />
        <TextField
          name="hash"
          label={say("receipt.checking.hash")}
          help={say("receipt.checking.hashHelp")}
          value={typed.hash}
          error={errorOf("hash")}
        />
        <div className="buttons">
          <button className="button" type="submit">
            {say("receipt.checking.button")}
          </button>
        </div>
      </form>
      <h2>{say("receipt.checking.howTitle")}</h2>
      <p>{say("receipt.checking.how")}</p>
      <dl className="facts">
        {commands.map(({ name, command }) => (
          <div key={name}>
            <dt>{say(`receipt.checking.${name}`)}</dt>
            <dd>
              <code>{command}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const commands = [
  { name: "howLinux", command: "sha256sum HS-2026-0001-7KQ2MX.json" },
  { name: "howWindows", command: "certutil -hashfile HS-2026-0001-7KQ2MX.json SHA256" },
] as const;
