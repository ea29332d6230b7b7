import type { WordsLike } from "..";
import type { preview as finnish } from "../fi/preview";

export const preview: WordsLike<typeof finnish> = {
  title: "Förhandsvisning",
  lead: "Se utlysningen så som sökanden ser den. Du kan välja tidpunkt och kommun.",
  nowhere:
    "Du kan skriva i fälten och prova knapparna. Ingenting sparas, och texterna försvinner när du går till en annan sida.",
  band: "{{municipality}}, {{at}}.",
  change: "Byt tidpunkt eller kommun",
  pages: "Förhandsvisningens sidor",
  assumed: "I utkastet saknas ännu: {{what}}. Förhandsvisningen använder ett antagande i stället.",
  assumption: { times: "ansökningstiden", costs: "tiden för kostnaderna", appropriation: "anslaget" },
  page: {
    call: "Utlysningens sida",
    eligibility: "Vem som kan ansöka",
    application: "Ansökans avsnitt",
    check: "Kontroll och inlämning",
    receipt: "Mottagningsbekräftelse",
  },
  moment: {
    legend: "Tidpunkt",
    before: "Dagen innan ansökningstiden börjar",
    opened: "Genast när ansökningstiden har börjat",
    "last-hour": "Under den sista timmen",
    closing: "Exakt när ansökningstiden går ut",
    late: "En sekund för sent",
    completion: "En vecka efter att ansökningstiden har gått ut, under komplettering",
    own: "Egen tidpunkt",
    day: "Den egna tidpunktens dag",
    time: "Den egna tidpunktens klockslag",
    timeHelp: "Till exempel 16.15 eller 16.15.01",
  },
  municipality: "Kommun",
  filled: {
    legend: "Fälten",
    filled: "Ett ifyllt exempel",
    empty: "Tomma",
  },
  asked: "Delar som ska kompletteras",
  askedHelp: "Bara dessa delar öppnas i kompletteringen. Om du inte väljer något öppnas den första delen.",
  show: "Förhandsvisa",
  wrongTime: "Skriv dagen i formen 7.3.2027 och klockslaget i formen 16.15.",
  noForm: "Ansökningsblanketten har inga avsnitt ännu, så ansökans sidor är tomma.",
  notYet: "Ansökningstiden har inte börjat ännu. Sökanden kan påbörja en ansökan tidigast {{at}}.",
  ineligible:
    "Denna kommun uppfyller inte utlysningens villkor och kan därför inte påbörja en ansökan. Sidorna visas ändå i förhandsvisningen.",
  checked: "Kontrollerat: i avsnittet finns inget att rätta.",
  checkedWrong: "Kontrollerat: tjänsten skulle påpeka följande för sökanden.",
  wouldSave: "I en riktig ansökan skulle texterna nu ha sparats.",
  next: "Till nästa avsnitt",
  closedNow: "Ansökningstiden pågår inte vid denna tidpunkt, så sökandens texter skulle inte sparas.",
  receiptExample:
    "Detta är ett exempel på en mottagningsbekräftelse. Numret och kontrollsumman finns inte på riktigt.",
  submitter: "Exempel Undertecknare",
  example: {
    project: "Exempelprojektet",
    sentence: "Detta är en exempeltext som visar sidan ifylld.",
    name: "Exempel Sökande",
    description: "Exempelarbete",
    method: "Antecknas i en uppföljningslista",
    question: "Exempel: precisera denna del.",
  },
};
