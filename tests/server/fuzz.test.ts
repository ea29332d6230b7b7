import { Agent, type RequestOptions, request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { throwInputs } from "../proofs/fuzz";
import { canHold, freshDatabase } from "../support/database";
import { readPage } from "../support/html";
import { serve } from "../support/server";

test("random hostile input to every form is answered with a whole page and comes back as it was typed", async () => {
  const seed = 20_261;
  const { findings, forms, comparedTexts, refusals } = await throwInputs({
    inputs: 240,
    seed,
    freshDatabase,
    canHold,
  });
  expect(findings).toEqual([]);
  expect(forms).toBeGreaterThanOrEqual(10);
  expect(comparedTexts).toBeGreaterThan(60);
  expect(refusals).toBeGreaterThan(40);
}, 600_000);

test("a text that breaks a page open is seen by the reader of pages", () => {
  const page = (inside: string) =>
    readPage(`<html lang="fi"><title>x</title><body>${inside}</body></html>`, "n").wrong;
  for (const whole of [
    '<p title="a &gt; b">&lt;script&gt;</p>',
    '<textarea name="a">&lt;/textarea&gt; <b></textarea>',
    '<script nonce="n">window.a = "\\u003c/script>";</script>',
  ]) {
    expect(page(whole), whole).toEqual([]);
  }
  for (const broken of [
    "<p>a < b</p>",
    "<script>run()</script>",
    '<script nonce="n">window.a = "</script><i>";</script>',
    '<img src="x" onerror="run()"/>',
    '<a href="java\tscript:run()">x</a>',
    '<p style="color:red">x</p>',
    '<textarea name="a"></textarea><iframe></iframe></textarea>',
  ]) {
    expect(page(broken), broken).not.toEqual([]);
  }
});

test("a large body that no form wants does not hold up the next request on its connection", async () => {
  const { origin } = await serve(await freshDatabase());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const form = { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
  for (const path of ["/fi/sign-out", "/fi/nothing/here", "/fi/calls"]) {
    await ask(origin + path, { agent, method: "POST", headers: form }, `a=${"x".repeat(1_000_000)}`);
    expect(await ask(`${origin}/fi`, { agent }), path).toBe(200);
  }
});

function ask(url: string, options: RequestOptions, body = ""): Promise<number | undefined> {
  return new Promise((answered, failed) => {
    const headers = { ...options.headers, ...(body && { "Content-Length": body.length }) };
    const asking = request(url, { ...options, headers }, (response) => {
      response.resume().on("end", () => answered(response.statusCode));
    });
    asking.on("error", failed).end(body);
  });
}
