import type { Random } from "../../support/random";

/** What a text would say in a browser's console if any of it ran. */
export const marker = "hostile-input-ran";
const run = `console.log('${marker}')`;

const attacks = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</title><svg onload=${run}>`,
  `"><img src=x onerror=${run}>`,
  `' autofocus onfocus=${run} x='`,
  `" autofocus onfocus="${run}`,
  `<svg/onload=${run}>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<a href="javascript:${run}">x</a>`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `<!--<script>${run}</script>-->`,
  `]]><script>${run}</script>`,
  `\u2028${run}\u2029`,
  `\\u003cscript\\u003e${run}`,
  `\${${run}}`,
  `{{constructor.constructor("${run}")()}}`,
  "#{7*7} <%= 7*7 %> \u0060$\u007b7*7}\u0060",
  "'; drop table answer; --",
  `" or "1"="1`,
  "1; update application set state='submitted'",
  "\\'; select pg_sleep(1); --",
  "%s%n%x $1 ? :name",
  "../../../../etc/passwd",
  "\r\nSet-Cookie: session=stolen",
  '{"$gt":""}',
  '{"type":"insert","payload":{"name":"outcome"}}',
  '=HYPERLINK("http://example.org")',
];

const oddities = [
  "\0",
  "a\0b",
  "\u0001\u0002\u0007\b\u000b\f\u001b[31m\u007f",
  "\ud800",
  "\udfff\ud800 x",
  "\ufffe\uffff",
  "\ufeffalku",
  "\u202eoikealta vasemmalle\u202c \u2066x\u2069 שלום مرحبا",
  "👩‍👩‍👧‍👦🇫🇮 e\u0301\u0301\u0301",
  "\n\nkaksi tyhjää riviä",
  "\r\n\r",
  "rivi\rrivi\r\nrivi\n",
  "   ",
  "\t",
  "\u00a0\u202f\u2009",
  "&amp; &lt; &#0; &#x3c;script&#x3e; &nosuch;",
  "__proto__",
  "null",
  "undefined",
  "true",
  "-1",
  "1e309",
  "NaN",
  "1 234,5",
  "99999999999999999999",
  "2027-02-31",
  "13/2027",
  "yes",
  "no",
];

/** A text nobody would write in good faith, or one that somebody might. */
export function hostileText(random: Random): string {
  switch (random.weighted({ attack: 5, oddity: 4, mixed: 3, empty: 1, plain: 2, long: 0.5, huge: 0.05 })) {
    case "attack":
      return random.pick(attacks);
    case "oddity":
      return random.pick(oddities);
    case "mixed":
      return Array.from({ length: random.whole(2, 5) }, () => random.pick([...attacks, ...oddities])).join(
        "",
      );
    case "empty":
      return "";
    case "plain":
      return `Tavallinen teksti ${random.whole(1, 1_000_000)} ääkkösineen`;
    case "long":
      return random.pick(["x", "ä", "👍", "<", "\n", '"', "a b "]).repeat(random.whole(2_000, 20_000));
    case "huge":
      return random.pick(["x", "<b>", "ä\n"]).repeat(random.whole(100_000, 400_000));
  }
}

export function hostileName(random: Random): string {
  return random.pick([
    "__proto__",
    "__proto__.polluted",
    "constructor.prototype.polluted",
    "toString",
    "hasOwnProperty",
    "__intent__",
    "__state__",
    "reasonsFi[999999999]",
    "answers[0][x]",
    "budget.staff.99.2027",
    "budget.staff.1.9999",
    "milestones.0.name",
    "milestones.rows",
    "project",
    "project.name.rows",
    ".",
    "",
    "\0",
    "state",
    "organisationId",
    "x".repeat(5_000),
    hostileText(random).slice(0, 200),
  ]);
}
