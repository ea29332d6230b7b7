import { expect, test } from "vitest";
import { readConfig } from "../../app/server/config";

test("nothing needs to be set for a demonstration", () => {
  expect(readConfig({})).toMatchObject({ port: 3000, demo: true, publicOrigin: "http://localhost:3000" });
});

test("a real installation needs a secret", () => {
  const origin = { PUBLIC_ORIGIN: "https://hankesalkku.example" };
  expect(() => readConfig(origin)).toThrow(/SESSION_SECRET/);
  expect(readConfig({ ...origin, SESSION_SECRET: "s".repeat(32) })).toMatchObject({ demo: false });
});

test.each([
  ["PORT", "high"],
  ["PUBLIC_ORIGIN", "hankesalkku"],
  ["DATABASE_URL", "mysql://x"],
  ["HANKESALKKU_CLOCK", "tomorrow"],
  ["HANKESALKKU_DEMO", "yes"],
  ["LOG_LEVEL", "loud"],
  ["SMTP_URL", "mail.example.org"],
  ["SMTP_URL", "https://mail.example.org"],
  ["MAIL_FROM", "Hankesalkku"],
  ["MAIL_FROM", "Hankesalkku <a@b.fi>, Mallory <m@evil.example>"],
  ["MAIL_FROM", "Hankesalkku\nBcc: m@evil.example <a@b.fi>"],
  ["FILES_URL", "/var/files"],
  ["FILES_URL", "s3://bucket"],
  ["FILES_URL", "s3://bucket?endpoint=ftp://files.example"],
  ["FILES_URL", "s3://?endpoint=https://files.example"],
  ["CLAMD_SOCKET", "clamd.sock"],
  ["CLAMD_SOCKET", "tcp://localhost"],
])("a wrong %s stops the start with a sentence that names it", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`A setting is wrong\\. ${name}`));
});

test("the payer is a name, an account and its bank; only a demonstration has one without being told", () => {
  const real = { PUBLIC_ORIGIN: "https://hankesalkku.example", SESSION_SECRET: "s".repeat(32) };
  const payer = { PAYER_NAME: "Ministeriö", PAYER_IBAN: "FI80 1000 1520 0013 60", PAYER_BIC: "NDEAFIHH" };
  expect(readConfig({}).payer).toMatchObject({ iban: "FI2112345600000785" });
  expect(readConfig(real).payer).toBeUndefined();
  expect(readConfig({ ...real, ...payer }).payer).toEqual({
    name: "Ministeriö",
    iban: "FI8010001520001360",
    bic: "NDEAFIHH",
  });
  expect(() => readConfig({ ...real, PAYER_NAME: "Ministeriö" })).toThrow(/A setting is wrong\. PAYER_IBAN/);
  expect(() => readConfig({ ...payer, PAYER_IBAN: "FI80 1000 1520 0013 61" })).toThrow(/PAYER_IBAN/);
  expect(() => readConfig({ ...payer, PAYER_BIC: "x" })).toThrow(/PAYER_BIC/);
});

test("the clock can be set and goes on from there", () => {
  const { clock } = readConfig({ HANKESALKKU_CLOCK: "2026-12-16T16:15:01+02:00" });
  expect(clock()).toMatch(/^2026-12-16T14:15:0[12]/);
});

test("e-mail goes out when a server and a sender are set, and a server without a sender stops the start", () => {
  const SMTP_URL = "smtps://user:secret@mail.example.org:465?requireTLS=true";
  const MAIL_FROM = "Hankesalkku <noreply@hankesalkku.example>";
  expect(readConfig({}).mail).toBeUndefined();
  expect(readConfig({ SMTP_URL, MAIL_FROM }).mail).toEqual({ smtpUrl: SMTP_URL, mailFrom: MAIL_FROM });
  expect(() => readConfig({ SMTP_URL })).toThrow(/A setting is wrong\. MAIL_FROM/);
});

test("attachments lie in a folder of this machine unless a bucket is named, with its keys", () => {
  expect(readConfig({}).files).toEqual({ kind: "folder" });
  const FILES_URL = "s3://liitteet?endpoint=https://files.example:9000&region=eu-north-1";
  expect(() => readConfig({ FILES_URL })).toThrow(/A setting is wrong\. FILES_ACCESS_KEY/);
  expect(() => readConfig({ FILES_URL, FILES_ACCESS_KEY: "a" })).toThrow(/FILES_SECRET_KEY/);
  expect(readConfig({ FILES_URL, FILES_ACCESS_KEY: "a", FILES_SECRET_KEY: "b" }).files).toEqual({
    kind: "s3",
    bucket: "liitteet",
    endpoint: "https://files.example:9000",
    region: "eu-north-1",
    accessKey: "a",
    secretKey: "b",
  });
});

test("attachments are scanned when a scanner is named, by its socket or its address", () => {
  expect(readConfig({}).clamdSocket).toBeUndefined();
  for (const socket of ["/run/clamav/clamd.ctl", "tcp://scanner.example:3310"]) {
    expect(readConfig({ CLAMD_SOCKET: socket }).clamdSocket).toBe(socket);
  }
});
