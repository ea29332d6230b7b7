import type { WordsLike } from "~/words";
import type { form as finnish } from "../fi/form";

/** The fields of an application's form. */
export const form: WordsLike<typeof finnish> = {
  no: "Nej",
  choose: "Välj",
  row: "Rad {{row}}",
  rowOf: "{{name}}, rad {{row}}: {{part}}",
  removeRow: "Ta bort raden",
  onlyWhen: "Svara på detta bara om du svarade på ”{{question}}”: {{answer}}.",
  dateHelp: "Skriv datumet i formen 7.3.2027.",
  municipalitiesHelp: "Skriv kommunernas namn eller kommunnummer, på var sin rad eller med komma emellan.",
  timeline: "Delmål under projekttiden, {{from}}–{{to}}",
  check: {
    link: "Granska delen",
    complete: "Den här delen är klar",
    title: "Granska: {{section}}",
    next: "Nästa del: {{section}}",
  },
  line: {
    how: "Skriv varje kostnad på en egen rad. Du kan också kopiera rader från ett kalkylprogram och klistra in dem i tabellen.",
    place: "Rad",
    cost: "Kostnad och motivering",
    description: "Vad som köps eller vem som arbetar",
    reason: "Varför det behövs",
    method: "Beräkningssätt",
    unit: "Enhet",
    units: "enh.",
    price: "Enhetspris",
    count: "{{year}}, antal",
    sum: "Totalt: {{category}}",
    together: "Kostnaderna totalt",
  },
  method: {
    actual: "Faktisk kostnad",
    unit: "Enhetskostnad",
    lump: "Engångsersättning",
  },
  watch: {
    staff: "Löner med bikostnader och semesterpenning. För en person godtas högst 1 720 timmar per år.",
    travel: "Resor och dagtraktamenten, högst enligt statens tjänste- och arbetskollektivavtal.",
    services: "Tolkning, översättning, utbildning och andra köp. Upphandlingslagen ska följas.",
    equipment: "Apparater och licenser som projektet behöver.",
    other: "Till exempel lokaler för verksamheten, material och kommunikation.",
  },
  paste: {
    taken_one: "{{count}} belopp klistrades in.",
    taken_other: "{{count}} belopp klistrades in.",
    unread_one:
      "{{count}} ställe kunde inte läsas som ett tal. Det står kvar i fältet som det var. Rätta det:",
    unread_other: "{{count}} ställen kunde inte läsas som tal. De står kvar i fälten som de var. Rätta dem:",
    full_one: "{{count}} rad rymdes inte i tabellen.",
    full_other: "{{count}} rader rymdes inte i tabellen.",
    columns_one: "{{count}} kolumn lämnades bort, eftersom den inte rymdes i tabellen.",
    columns_other: "{{count}} kolumner lämnades bort, eftersom de inte rymdes i tabellen.",
  },
  sources: "Varifrån den övriga finansieringen kommer",
  sourcesHelp: "Ange finansiären om du har skrivit ett belopp.",
  sourceOf: "{{part}}: finansiär",
  groups: "Enligt ålder och kön (om du redan vet)",
  groupsHelp:
    "En uppskattning räcker. Gruppernas summa ska vara densamma som målet. I uppföljningen samlas siffrorna in på samma sätt.",
  groupsOf: "{{code}}: målet enligt ålder och kön",
  ageBracket: "Ålder",
  age: { "under-18": "Under 18 år", "18-60": "18–60 år", "over-60": "Över 60 år" },
  gender: { female: "Kvinnor", male: "Män", "non-binary": "Icke-binära" },
  problem: {
    "not-a-count": "{{field}}: skriv antalet med siffror, till exempel 1 720 eller 12,5",
    "not-a-date": "{{field}}: skriv datumet i formen 7.3.2027",
    "not-a-municipality":
      "{{field}}: kommunen ”{{what}}” finns inte. Kontrollera namnet eller använd kommunnumret",
    "breakdown-differs": "{{field}}: grupperna ger sammanlagt {{limit}}. Rätta målet eller grupperna",
    "too-many-files": "{{field}}: det får finnas högst {{limit}} filer. Ta bort de överflödiga",
    "lump-over-maximum":
      "{{field}}: engångsersättningarna får vara sammanlagt högst {{limit}}. Sänk beloppen",
    "choose-some": "{{field}}: välj minst ett alternativ",
    "no-file": "{{field}}: lägg till en bilaga",
  },
};
