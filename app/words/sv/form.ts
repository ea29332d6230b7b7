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
  municipalitiesHelp: "Skriv kommunernas namn eller nummer, på var sin rad eller med komma emellan.",
  timeline: "Delmålen under projektet, {{from}}–{{to}}",
  line: {
    how: "Skriv varje kostnad på en egen rad. Du kan också kopiera rader från ett kalkylprogram och klistra in dem i tabellen.",
    cost: "Kostnad och motivering",
    description: "Vad som köps eller vem som arbetar",
    reason: "Varför det behövs",
    method: "Beräkningssätt",
    unit: "Enhet",
    units: "enh.",
    price: "Enhetspris",
    count: "{{year}}, antal",
    sum: "Sammanlagt: {{category}}",
    together: "Kostnaderna sammanlagt",
  },
  method: {
    actual: "Faktisk kostnad",
    unit: "Enhetskostnad",
    lump: "Engångsersättning",
  },
  watch: {
    staff: "Löner med bikostnader och semesterpenning. För en person godtas högst 1 720 timmar per år.",
    travel: "Resor och dagtraktamenten, högst enligt statens tjänste- och arbetskollektivavtal.",
    services: "Tolkning, översättning, utbildning och andra köp. Upphandlingslagen ska följas.",
    equipment: "Apparater och licenser som projektet behöver.",
    other: "Till exempel lokaler för verksamheten, material och kommunikation.",
  },
  paste: {
    taken_one: "{{count}} belopp klistrades in.",
    taken_other: "{{count}} belopp klistrades in.",
    unread_one: "{{count}} ställe kunde inte läsas som belopp: det står i fältet som det var, rätta det.",
    unread_other: "{{count}} ställen kunde inte läsas som belopp: de står i fälten som de var, rätta dem.",
    full_one: "{{count}} rad rymdes inte i tabellen.",
    full_other: "{{count}} rader rymdes inte i tabellen.",
  },
  sources: "Vems pengar den övriga finansieringen är",
  sourcesHelp: "Ange finansiären om du har skrivit ett belopp.",
  sourceOf: "{{part}}: finansiär",
  groups: "Enligt ålder och kön (om ni redan vet)",
  groupsHelp:
    "En uppskattning räcker. Grupperna ska tillsammans ge målet. I uppföljningen samlas siffrorna in så här.",
  groupsOf: "{{code}}: målet enligt ålder och kön",
  ageBracket: "Ålder",
  age: { "under-18": "Under 18 år", "18-60": "18–60 år", "over-60": "Över 60 år" },
  gender: { female: "Kvinnor", male: "Män", "non-binary": "Icke-binära" },
  notAsked: "Frågas inte på grund av ert svar",
  problem: {
    "not-a-date": "{{field}}: skriv datumet i formen 7.3.2027",
    "not-a-municipality":
      "{{field}}: kommunen ”{{what}}” finns inte. Kontrollera namnet eller använd kommunnumret",
    "breakdown-differs": "{{field}}: grupperna ger sammanlagt {{limit}}. Rätta målet eller grupperna",
    "too-many-files": "{{field}}: det får finnas högst {{limit}} filer. Ta bort de som är för många",
    "lump-over-maximum": "{{field}}: engångsersättningarna får vara högst {{limit}} sammanlagt",
    "choose-some": "{{field}}: välj minst ett alternativ",
    "no-file": "{{field}}: lägg till en bilaga",
  },
};
