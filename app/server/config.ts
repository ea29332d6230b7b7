import { resolve } from "node:path";
import { z } from "zod";
import { readBic, readIban } from "~/domain/iban";
import { isAddress } from "~/domain/message";
import type { Payer } from "~/domain/payment-file";
import { type Clock, clockFrom, systemClock } from "~/outside/clock";
import type { FileSettings } from "~/outside/files";

const bit = z.enum(["0", "1"]).transform((value) => value === "1");

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:|postgres(ql)?:\/\/)/, "give sqlite:FILE or postgres://…")
    .optional(),
  SESSION_SECRET: z.string().min(32, "give at least 32 characters").optional(),
  HANKESALKKU_DEMO: bit.optional(),
  HANKESALKKU_CLOCK: z.iso
    .datetime({ offset: true, message: "give an instant such as 2026-12-16T14:15:01Z" })
    .transform((text) => new Date(text).toISOString())
    .optional(),
  FILES_URL: z
    .string()
    .refine((text) => readBucket(text) !== undefined, "give s3://BUCKET?endpoint=https://…&region=…")
    .optional(),
  FILES_ACCESS_KEY: z.string().optional(),
  FILES_SECRET_KEY: z.string().optional(),
  CLAMD_SOCKET: z
    .string()
    .regex(/^(\/.+|tcp:\/\/[^\s/:]+:\d{1,5})$/, "give the path of clamd's socket, or tcp://HOST:PORT")
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./, message: "give smtp://… or smtps://…" }).optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => isAddress(addressIn(text)), "give Name <address>")
    .optional(),
  PAYER_NAME: z.string().min(1).max(140).optional(),
  PAYER_IBAN: z
    .string()
    .refine((text) => readIban(text).ok, "give an account such as FI21 1234 5600 0007 85")
    .optional(),
  PAYER_BIC: z
    .string()
    .refine((text) => readBic(text) !== undefined, "give a BIC such as NDEAFIHH")
    .optional(),
  RETURN_ACCOUNT: z.string().trim().min(1).max(100).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
});

export type Config = {
  port: number;
  /** The origin that people see in the address bar; forms from any other are refused. */
  publicOrigin: string;
  dataDir: string;
  databaseUrl: string;
  /** Keys the cookie of a session to this installation. */
  sessionSecret: string;
  /** Demonstration: sign-in is choosing a person from a list, and invented data is shown. */
  demo: boolean;
  clock: Clock;
  /** Where attachments are kept: in a folder of DATA_DIR, or in a store that speaks S3. */
  files: FileSettings;
  /** Where a ClamAV daemon listens; without one attachments are not scanned. */
  clamdSocket?: string;
  /** Where e-mail goes out; without it nothing is sent, and messages wait. */
  mail?: { smtpUrl: string; mailFrom: string };
  /** Whose account pays the grants; without one no payment file can be made. */
  payer?: Payer;
  /** The account to which grants are paid back, as recipients read it. */
  returnAccount?: string;
  logLevel: string;
};

/** The bucket that `s3://bucket?endpoint=…&region=…` names; undefined when it names none. */
function readBucket(text: string): { bucket: string; endpoint: string; region: string } | undefined {
  const [, bucket, search] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?\?(.+)$/.exec(text) ?? [];
  const query = new URLSearchParams(search);
  const endpoint = query.get("endpoint") ?? "";
  if (!bucket || !URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) return undefined;
  return { bucket, endpoint, region: query.get("region") ?? "us-east-1" };
}

function readFileSettings(given: z.output<typeof schema>): FileSettings {
  const bucket = given.FILES_URL === undefined ? undefined : readBucket(given.FILES_URL);
  if (!bucket) return { kind: "folder" };
  const { FILES_ACCESS_KEY: accessKey, FILES_SECRET_KEY: secretKey } = given;
  if (!accessKey || !secretKey) {
    const missing = accessKey ? "FILES_SECRET_KEY" : "FILES_ACCESS_KEY";
    throw new Error(`A setting is wrong. ${missing}: set it too, for the store that FILES_URL names.`);
  }
  return { kind: "s3", ...bucket, accessKey, secretKey };
}

/** Only for trying: the account is the one that examples of IBAN use. */
const demonstrationPayer: Payer = {
  name: "Työ- ja elinkeinoministeriö",
  iban: "FI2112345600000785",
  bic: "NDEAFIHH",
};

function readPayer(given: z.output<typeof schema>, demo: boolean): Payer | undefined {
  const { PAYER_NAME: name, PAYER_IBAN, PAYER_BIC } = given;
  const iban = PAYER_IBAN === undefined ? undefined : readIban(PAYER_IBAN);
  const bic = PAYER_BIC === undefined ? undefined : readBic(PAYER_BIC);
  if (name && iban?.ok && bic) return { name, iban: iban.value, bic };
  if (name || iban || bic) {
    const missing = name ? (iban ? "PAYER_BIC" : "PAYER_IBAN") : "PAYER_NAME";
    throw new Error(
      `A setting is wrong. ${missing}: set it too; the payer is a name, an account and its bank.`,
    );
  }
  return demo ? demonstrationPayer : undefined;
}

/** Reads the settings from the environment. Throws with one sentence per wrong value, naming it. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`A setting is wrong. ${wrong.join(" · ")}`);
  }
  const settings = parsed.data;
  const dataDir = resolve(settings.DATA_DIR);
  const demo = settings.HANKESALKKU_DEMO ?? settings.PUBLIC_ORIGIN === undefined;
  if (!demo && !settings.SESSION_SECRET) {
    throw new Error("A setting is wrong. SESSION_SECRET: set a secret of at least 32 characters.");
  }
  if (settings.SMTP_URL && !settings.MAIL_FROM) {
    throw new Error("A setting is wrong. MAIL_FROM: give the sender of e-mail, such as Name <address>.");
  }
  return {
    port: settings.PORT,
    publicOrigin: settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? `sqlite:${resolve(dataDir, "hankesalkku.sqlite")}`,
    sessionSecret: settings.SESSION_SECRET ?? "demonstration only: not a secret",
    demo,
    clock: settings.HANKESALKKU_CLOCK ? clockFrom(settings.HANKESALKKU_CLOCK) : systemClock,
    files: readFileSettings(settings),
    clamdSocket: settings.CLAMD_SOCKET,
    mail:
      settings.SMTP_URL && settings.MAIL_FROM
        ? { smtpUrl: settings.SMTP_URL, mailFrom: settings.MAIL_FROM }
        : undefined,
    payer: readPayer(settings, demo),
    returnAccount: settings.RETURN_ACCOUNT,
    logLevel: settings.LOG_LEVEL,
  };
}

/** The address in `Name <address>`, or the whole text. */
function addressIn(text: string): string {
  return /^[^<>"\p{C}]*<([^<>]*)>$/u.exec(text)?.[1] ?? text;
}
