import type { WordsLike } from "~/words";
import type { mail as finnish } from "../fi/mail";

export const mail: WordsLike<typeof finnish> = {
  title: "Meddelanden",
  lead: "E-post som tjänsten skickar till sökande och handläggare, det nyaste först.",
  noServer:
    "Ingen e-postserver har angetts för tjänsten, så ingenting skickas. Meddelandena väntar och skickas när huvudanvändaren har angett en server.",
  demonstration:
    "Till påhittade personers adresser (example.org) skickas aldrig något. Meddelandet går ändå att läsa här.",
  failedSome_one:
    "{{count}} meddelande kunde inte skickas. Öppna det så ser du varför och kan skicka det på nytt.",
  failedSome_other:
    "{{count}} meddelanden kunde inte skickas. Öppna ett meddelande så ser du varför och kan skicka det på nytt.",
  showFailed: "Visa dem som inte kunde skickas",
  counts: "Meddelanden efter status",
  count_one: "{{count}} meddelande",
  count_other: "{{count}} meddelanden",
  state: "Status",
  allStates: "Alla statusar",
  kind: "Ämne",
  allKinds: "Alla ämnen",
  filter: "Avgränsa",
  clear: "Ta bort avgränsningarna",
  empty: "Tjänsten har inte skrivit några meddelanden ännu.",
  emptyNext: "Det första meddelandet skrivs när en ansökan kommer in.",
  nothingFound: "Inga meddelanden hittades med dessa avgränsningar.",
  newer: "Nyare meddelanden",
  older: "Äldre meddelanden",
  subject: "Meddelande",
  recipient: "Mottagare",
  created: "Skrivet",
  sent: "Skickat",
  failed: "Försöken upphörde",
  next: "Nästa försök",
  attempts: "Försök",
  error: "Senaste fel",
  application: "Ansökan",
  openApplication: "Öppna ansökan",
  openStatement: "Öppna yttrandet",
  openContest: "Öppna begäran",
  draft: "Utkast",
  text: "Meddelandets text",
  states: {
    waiting: "Väntar",
    sending: "Skickas",
    sent: "Skickat",
    failed: "Kunde inte skickas",
    demonstration: "Skickas inte: demonstration",
  },
  kinds: {
    received: "Mottagningsbekräftelse",
    "completion-asked": "Begäran om komplettering",
    "completion-due": "Påminnelse om komplettering",
    "completion-received": "Kompletteringen kom in",
    "completion-ended": "Begäran om komplettering upphörde",
    withdrawn: "Återtagande",
    "decision-signed": "Beslut",
    "deadline-near": "Påminnelse om tidsfristen",
    "call-revised": "Utlysningen har ändrats",
    "call-cancelled": "Utlysningen har ställts in",
    "statement-answered": "Svar på ett yttrande",
    "contest-decided": "Beslut om rättelse",
    "arrival-ruled": "Avgörande om ankomsttiden",
    "filing-submitted": "Ett projektärende inkom",
    "filing-returned": "Ett projektärende återsändes",
    "filing-due": "Påminnelse om ministeriets frågor",
    "filing-accepted": "Ett projektärende godkändes",
    "filing-rejected": "Ett projektärende avslogs",
    "report-due": "Påminnelse om rapport",
  },
  reasons: {
    "too-old": "Meddelandet väntade så länge att det inte längre är aktuellt.",
    settled: "Ärendet sköttes innan påminnelsen hann skickas.",
    "not-an-address": "Adressen är ingen e-postadress.",
  },
  resend: {
    title: "Skicka på nytt",
    failed: "Meddelandet skickas likadant som förut. Tjänsten försöker igen i ungefär ett dygn.",
    sent: "Mottagaren har redan fått meddelandet. Om du skickar det på nytt får mottagaren det två gånger.",
    button: "Skicka på nytt",
    refused: {
      "not-sent-yet": "Meddelandet håller redan på att skickas. Kontrollera dess status på nytt om en stund.",
      demonstration: "Till en påhittad persons adress skickas ingenting.",
    },
  },
  letter: {
    hello: "Hej!",
    signature: "Hankesalkku, arbets- och näringsministeriet",
    noReply: "Det går inte att svara på det här meddelandet.",
    link: {
      application: "Öppna ansökan:",
      receipt: "Läs bekräftelsen och den inlämnade ansökan:",
      decision: "Läs beslutet:",
      call: "Öppna utlysningen:",
      callRevisions: "Se ändringarna:",
      statement: "Läs svaret:",
      callFigure: "Läs beslutet:",
      ministry: "Öppna ansökan:",
      project: "Öppna i tjänsten:",
    },
    received: {
      subject: "Ansökan {{number}} har tagits emot",
      body: "Ansökan {{number}} till utlysningen ”{{call}}” togs emot {{at}}. Mottagningsbekräftelsens nummer är {{receipt}}.",
    },
    "completion-asked": {
      subject: "Begäran om komplettering av ansökan {{number}}",
      body: "Ministeriet ber er komplettera ansökan {{number}} till utlysningen ”{{call}}”. Läs begäran och svara på den i tjänsten senast {{due}}. Om inget svar kommer in behandlas ansökan som den är.",
    },
    "completion-due": {
      subject: "Påminnelse: komplettera ansökan {{number}} senast {{due}}",
      body: "Ministeriet har begärt komplettering av ansökan {{number}} till utlysningen ”{{call}}”. Begäran har ännu inte besvarats. Svara i tjänsten senast {{due}}. Om inget svar kommer in behandlas ansökan som den är.",
    },
    "completion-received": {
      subject: "Kompletteringen av ansökan {{number}} har tagits emot",
      body: "Kompletteringen av ansökan {{number}} till utlysningen ”{{call}}” togs emot {{at}}. Mottagningsbekräftelsens nummer är {{receipt}}.",
    },
    "completion-ended": {
      subject: "Begäran om komplettering av ansökan {{number}} har upphört",
      body: "Begäran om komplettering av ansökan {{number}} till utlysningen ”{{call}}” har upphört. Ansökan behandlas utifrån de uppgifter som ministeriet har.",
    },
    withdrawn: {
      subject: "Ansökan {{number}} har återtagits",
      body: "Sökanden återtog ansökan {{number}} till utlysningen ”{{call}}” {{at}}. Ansökan behandlas inte längre.",
    },
    "decision-signed": {
      subject: "Ett beslut har fattats om ansökan {{number}}",
      body: "Ett beslut har fattats om ansökan {{number}} till utlysningen ”{{call}}”. Du kan läsa det när du har loggat in i tjänsten.",
    },
    "deadline-near": {
      subject: "Påminnelse: ansökningstiden går ut {{closes}}",
      urgent: "Ansökningstiden går ut inom ett dygn, {{closes}}",
      body: "Din organisation har en ansökan till utlysningen ”{{call}}” som inte har skickats. Ansökningstiden går ut {{closes}} (finländsk tid). Hela ansökan ska ha kommit in före det. Den skickas av din organisations undertecknare.",
    },
    "call-revised": {
      subject: "Utlysningen {{call}} har ändrats",
      body: "Utlysningen ”{{call}}” har ändrats. Din organisation har en ansökan i utlysningen.\n\n{{told}}\n\nAnsökningstiden går ut {{closes}} (finländsk tid). I tjänsten ser du ord för ord vad som har ändrats.",
    },
    "call-cancelled": {
      subject: "Utlysningen {{call}} har ställts in",
      body: "Ministeriet har ställt in utlysningen ”{{call}}”. Din organisation har en ansökan i utlysningen.\n\n{{told}}\n\nAnsökan kan inte längre lämnas in. Allt som ni har skrivit går fortfarande att läsa i tjänsten.",
    },
    "statement-answered": {
      subject: "Yttrandet {{number}} har besvarats",
      body: "Ministeriet har besvarat yttrandet {{number}} som din organisation har lämnat i utlysningen ”{{call}}”. Läs svaret och motiveringen i tjänsten. Om din organisation får ansöka ska ansökan ha kommit in innan ansökningstiden går ut {{closes}} (finländsk tid).",
    },
    "contest-decided": {
      subject: "Beslut {{number}} har fattats om begäran om rättelse",
      body: "Ministeriet har fattat beslut {{number}} om begäran om rättelse av din organisations uppgift i utlysningen ”{{call}}”. Läs beslutet och motiveringen i tjänsten. Om din organisation nu kan ansöka ska ansökan ha kommit in innan ansökningstiden går ut {{closes}} (finländsk tid).",
    },
    "arrival-ruled": {
      subject: "Ankomsttiden för ansökan {{number}} har avgjorts",
      body: "Ansökan {{number}} till utlysningen ”{{call}}” kom delvis in efter tidsfristen. Ministeriet har nu avgjort om den anses ha kommit in i tid. Läs avgörandet och motiveringen i tjänsten.",
    },
    what: { report: "Rapporten", claim: "Ansökan om utbetalning", change: "Ansökan om ändring" },
    "filing-submitted": {
      subject: "{{what}} {{number}} har tagits emot",
      body: "{{what}} {{number}} togs emot {{at}}. Den hör till helheten ”{{call}}”. Mottagningskvittots nummer är {{receipt}}.",
    },
    "filing-returned": {
      subject: "{{what}} {{number}}: ministeriet har frågor",
      body: "{{what}} {{number}} har återsänts för komplettering. Den hör till helheten ”{{call}}”. Läs ministeriets frågor och svara på dem i tjänsten senast {{due}}. Bara de punkter som frågorna gäller kan ändras.",
    },
    "filing-due": {
      subject: "Påminnelse: svara på ministeriets frågor senast {{due}} ({{number}})",
      body: "{{what}} {{number}} har återsänts för komplettering och frågorna har inte besvarats ännu. Den hör till helheten ”{{call}}”. Svara i tjänsten senast {{due}}.",
    },
    "filing-accepted": {
      subject: "{{what}} {{number}} har godkänts",
      body: "{{what}} {{number}} har godkänts. Den hör till helheten ”{{call}}”. Ministeriets motivering finns i tjänsten.",
    },
    "filing-rejected": {
      subject: "{{what}} {{number}} har avslagits",
      body: "{{what}} {{number}} har avslagits. Den hör till helheten ”{{call}}”. Läs i tjänsten varför och vad ni kan göra.",
    },
    "report-due": {
      subject: "Påminnelse: rapporten för projektet {{number}} ska lämnas senast {{due}}",
      body: "Rapporten för projektet {{number}} ska lämnas senast {{due}}. Projektet hör till helheten ”{{call}}”. I blanketten finns punkterna enligt beslutet och siffrorna från den förra rapporten färdigt. Rapporten skickas av en undertecknare i din organisation.",
      late: "Rapporten för projektet {{number}} är försenad",
      lateBody:
        "Rapporten för projektet {{number}} skulle lämnas senast {{due}} men har inte skickats ännu. Projektet hör till helheten ”{{call}}”. Rapporten kan fortfarande skickas. Om den dröjer ytterligare ska ni meddela ministeriet varför och när rapporten kommer.",
    },
  },
};
