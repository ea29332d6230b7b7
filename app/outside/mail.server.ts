import { createTransport } from "nodemailer";

/** One message for one address, in plain text. */
export type Letter = { id: string; to: string; subject: string; text: string };

/** Accepted by the mail server, or not: for good, or worth another try. `because` may hold what it said. */
export type SentVerdict = { ok: true } | { ok: false; forGood: boolean; because: string };

export type Send = (letter: Letter) => Promise<SentVerdict>;

type MailServer = {
  /** `smtp://…` or `smtps://…`, with what nodemailer understands in the query, such as `?requireTLS=true`. */
  smtpUrl: string;
  /** `Name <address>`. */
  mailFrom: string;
  /** Milliseconds that the server may be silent. */
  patience?: number;
};

/**
 * Sends through a mail server, a connection a message. The Message-ID follows from the letter's id, so a
 * receiver that gets the letter twice can tell. Never throws for what the server or the network does.
 */
export function mailThrough({ smtpUrl, mailFrom, patience = 30_000 }: MailServer): Send {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const [, name = "", address = mailFrom] = /^(.*)<([^<>]*)>$/.exec(mailFrom) ?? [];
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return async ({ id, to, subject, text }) => {
    try {
      await transport.sendMail({
        // As objects, so that no text is read as several addresses.
        from: { name: name.trim(), address },
        to: { name: "", address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        textEncoding: "quoted-printable",
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return { ok: true };
    } catch (error) {
      return refusalOf(error as MailError);
    }
  };
}

type MailError = Error & { code?: string; command?: string; response?: string; responseCode?: number };

/** What the server has said of this letter with 5xx is for good; all else may pass. */
function refusalOf({ code, command, response, responseCode = 0, message }: MailError): SentVerdict {
  const ofThisLetter = code === "EENVELOPE" || code === "EMESSAGE";
  return {
    ok: false,
    forGood: ofThisLetter && responseCode >= 500,
    because: response ? `${command ?? "SMTP"}: ${response}` : `${code ?? "SMTP"}: ${message}`,
  };
}
