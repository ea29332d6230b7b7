import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { resendMessage } from "~/commands/resend-message.server";
import { mayResend, partsOf, withOrigin } from "~/domain/message";
import { hasAny, messageReaders, messageSenders } from "~/domain/who-may";
import { findMessage } from "~/queries/messages.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { ErrorText, kindInWords, MatterLink, MessageStateTag } from "~/ui/ministry/message-parts";
import { Facts } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

const schema = z.object({ key: z.uuid() });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const say = wordsIn(languageOf(params));
  const person = await requireRole({ request, context, params }, messageReaders);
  const message = found(await findMessage(context.db, params.messageId ?? "", context.clock()));
  const verdict = mayResend(message.state);
  return json({
    title: titleOf(context, say, kindInWords(message.kind, say)),
    sendsMail: context.sendsMail,
    message,
    parts: partsOf(message.body).map(({ language, text }) => ({
      language,
      text: withOrigin(text, context.publicOrigin),
    })),
    resend: hasAny(person, messageSenders) && verdict.ok ? { as: verdict.as, key: randomUUID() } : null,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, messageSenders);
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw notFound();

  const messageId = params.messageId ?? "";
  const resending = { messageId, key: form.data.key, by: { id, name }, at: context.clock() };
  const verdict = found(await resendMessage(context.db, resending));
  if (verdict.ok) return redirect(pathsIn(language).message(verdict.messageId));
  return backWith(context, { refused: wordsIn(language)(`mail.resend.refused.${verdict.because}`) }, 409);
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MessagePage() {
  const { message, parts, resend, sendsMail } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as { refused: string } | undefined;
  const { language, say, paths } = useSpeech();
  const title = kindInWords(message.kind, say);
  return (
    <div className="width">
      <Breadcrumbs trail={[{ name: say("mail.title"), href: paths.messages() }]} here={title} />
      <p className="tags">
        <MessageStateTag state={message.state} />
      </p>
      <h1>{title}</h1>
      {back && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{back.refused}</strong>
          </p>
        </div>
      )}
      {message.state === "demonstration" && <p className="notice">{say("mail.demonstration")}</p>}
      {message.state === "waiting" && !sendsMail && <p className="notice waiting">{say("mail.noServer")}</p>}
      <div className="columns">
        <section aria-labelledby="text">
          <h2 id="text">{say("mail.text")}</h2>
          <div className="letter">
            <p className="letter-subject">{message.subject}</p>
            {parts.map((part) => (
              <p
                key={part.text}
                className="typed"
                lang={part.language === language ? undefined : part.language}
              >
                {part.text}
              </p>
            ))}
          </div>
        </section>
        <div className="beside">
          <Sending message={message} />
          {resend && <Resend resend={resend} />}
        </div>
      </div>
    </div>
  );
}

function Sending({ message }: Pick<Data, "message">) {
  const { language, say } = useSpeech();
  const { toAddress, createdAt, sentAt, failedAt, nextAt, attempts, lastError, state } = message;
  const when = (instant: string | null) => instant && atTime(instant, language, { seconds: true });
  const rows = [
    { name: say("mail.recipient"), value: <span className="address">{toAddress}</span> },
    {
      name: say("mail.application"),
      value: <MatterLink message={message} />,
    },
    { name: say("mail.created"), value: when(createdAt) },
    { name: say("mail.sent"), value: when(sentAt) },
    { name: say("mail.failed"), value: when(failedAt) },
    { name: say("mail.next"), value: state === "waiting" && attempts > 0 && when(nextAt) },
    { name: say("mail.attempts"), value: state !== "demonstration" && attempts },
    { name: say("mail.error"), value: lastError && <ErrorText error={lastError} /> },
  ];
  return <Facts rows={rows.filter(({ value }) => value !== null && value !== false)} />;
}

function Resend({ resend }: { resend: NonNullable<Data["resend"]> }) {
  const { say } = useSpeech();
  return (
    <form method="post" className="act">
      <h2>{say("mail.resend.title")}</h2>
      <p>{say(resend.as === "same" ? "mail.resend.failed" : "mail.resend.sent")}</p>
      <input type="hidden" name="key" value={resend.key} />
      <button className={resend.as === "same" ? "button" : "button secondary"} type="submit">
        {say("mail.resend.button")}
      </button>
    </form>
  );
}
