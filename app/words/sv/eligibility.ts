import type { WordsLike } from "~/words";
import type { eligibility as finnish } from "../fi/eligibility";

export const eligibility: WordsLike<typeof finnish> = {
  title: "Vilka kommuner kan ansöka?",
  titleOf: "Vilka kommuner kan ansöka? {{call}}",
  lead: "Antalet personer med ett främmande språk som modersmål i varje kommun, utlysningens gräns och svaret som följer av dem.",
  sentence: {
    eligible: "{{organisation}} kan ansöka: {{because}}.",
    ineligible: "{{organisation}} kan inte ansöka: {{because}}.",
    "cannot-be-told": "Det går inte att avgöra om {{organisation}} kan ansöka: {{because}}.",
    "judged-from-the-application":
      "{{organisation}} kan ansöka, om ansökan uppfyller villkoret: {{because}}.",
  },
  other: {
    eligible: "Uppfylls: {{because}}.",
    ineligible: "Uppfylls inte: {{because}}.",
    "cannot-be-told": "Går inte att avgöra: {{because}}.",
    "judged-from-the-application": "Bedöms utifrån ansökan: {{because}}",
  },
  because: {
    counted:
      "den {{day}} fanns det enligt {{statistic}} {{figure}} personer med ett främmande språk som modersmål, och gränsen är {{threshold}}",
    countedOnDays:
      "antalet personer med ett främmande språk som modersmål var enligt {{statistic}} {{figures}}, och gränsen är {{threshold}}",
    figureOnDay: "{{figure}} ({{day}})",
    "no-figure":
      "det finns ingen uppgift om antalet personer med ett främmande språk som modersmål den {{day}}, och gränsen är {{threshold}}",
    "not-a-municipality":
      "personer med ett främmande språk som modersmål räknas per kommun, och sökanden är ingen kommun",
    "type-allowed": "sökande kan vara {{types}}",
    "type-not-allowed": "endast {{types}} kan ansöka",
    "first-application": "organisationen har ingen annan ansökan i utlysningen",
    "already-applied":
      "organisationen har redan lämnat in en ansökan i utlysningen, och endast en kan lämnas in",
  },
  missing: {
    "no-figure":
      "Saknas: antalet eller andelen personer med ett främmande språk som modersmål {{days}} ({{statistic}}).",
    "range-touches-the-line": "Gränsen ligger inom intervallet. Saknas: det exakta antalet {{days}}.",
    "reference-dates-disagree":
      "Dagarna ger olika svar. Det saknas uppgift om vilken dags antal som avses i utlysningen.",
    "not-a-municipality": "Saknas: en kommun vars antal villkoret kunde bedömas efter.",
  },
  referenceUnknown:
    "Utlysningen anger inte vilken dags antal som gäller. Därför har villkoret bedömts för alla dagar som kan komma i fråga.",
  whyRange:
    "Antalet anges som ett intervall, eftersom Statistikcentralen för kommunerna publicerar andelen med en decimal och inte antalet.",
  source: "Källa: {{sources}}.",
  sourceOf: "{{publisher}}, {{table}}",
  publisher: { statisticsFinland: "Statistikcentralen" },
  statistic: {
    "vaerak-foreign-language-speakers": {
      name: "befolkningsstrukturstatistiken",
      according: "befolkningsstrukturstatistiken",
    },
  },
  kinds: {
    municipality: "kommuner",
    wellbeing_services_county: "välfärdsområden",
    city_with_county_duties: "städer som sköter ett välfärdsområdes uppgifter",
    ministry: "ministerier",
    ely_centre: "NTM-centraler",
    vitality_centre: "livskraftscentraler",
    agency: "ämbetsverk",
    joint_authority: "sammanslutningar",
    association: "frivilligorganisationer",
    company: "företag",
    other: "andra",
  },
  rule: {
    type: "Sökande kan vara {{types}}.",
    speakers:
      "Kommunen hade den {{day}} minst {{threshold}} invånare med ett främmande språk som modersmål ({{statistic}}).",
    speakersUnknownDay:
      "Kommunen har minst {{threshold}} invånare med ett främmande språk som modersmål ({{statistic}}). Utlysningen anger inte vilken dags antal som gäller: här har villkoret bedömts för dagarna {{days}}.",
    once: "En organisation kan lämna in en ansökan.",
    definition:
      "En person med ett främmande språk som modersmål har ett annat modersmål än finska, svenska eller samiska.",
  },
  counts: "Kommunerna enligt svar",
  condition: "Villkor: {{rule}}",
  filter: {
    label: "Avgränsa listan",
    name: "Kommunens namn",
    region: "Landskap",
    everyRegion: "Alla landskap",
    verdict: "Kan kommunen ansöka?",
    everyVerdict: "Alla",
    show: "Avgränsa",
    clear: "Ta bort avgränsningarna",
  },
  shown_one: "Visar {{count}} kommun. Kommunerna är sammanlagt {{all}}.",
  shown_other: "Visar {{count}} kommuner. Kommunerna är sammanlagt {{all}}.",
  shownAll: "Visar alla {{all}} kommuner.",
  none: "Ingen kommun motsvarar avgränsningarna. Prova ett annat namn eller ta bort avgränsningarna.",
  table: {
    caption:
      "Personer med ett främmande språk som modersmål per kommun och svaret på frågan om kommunen kan ansöka. Gränsen är {{threshold}}.",
    captionPlain: "Kommunerna och svaret på frågan om kommunen kan ansöka",
    municipality: "Kommun",
    region: "Landskap",
    speakers: "Personer med ett främmande språk som modersmål {{day}}",
    verdict: "Kan kommunen ansöka?",
    noFigure: "Inget antal",
    until: "Kommun till och med {{day}}, nu en del av {{today}}",
  },
  explained: {
    title: "Varifrån antalen och svaren kommer",
    why: "Varför vissa kommuner kan ansöka och andra inte",
    reach: "Gränsen {{threshold}} uppnås av {{municipalities}}.",
    nobodyReaches: "Ingen kommun uppnår gränsen {{threshold}}.",
    below: "De kommuner som kommer därnäst, {{municipalities}}, ligger under gränsen.",
    withFigures: "{{name}} ({{figures}})",
    range: "Varför antalet är ett intervall",
    rangeText:
      "Statistikcentralen publicerar för kommunerna andelen personer med ett främmande språk som modersmål med en decimal. När andelen multipliceras med folkmängden är antalet känt som ett intervall: varje antal i intervallet avrundas till den publicerade andelen. Exempel: {{name}} {{day}}: {{share}} av {{population}} invånare är {{figure}} personer.",
    rangeVerdict:
      "Villkoret är uppfyllt när hela intervallet når upp till gränsen, och inte uppfyllt när hela intervallet ligger under den. Ligger gränsen inom intervallet är svaret: går inte att avgöra.",
    cannot: "Varför det för vissa inte går att avgöra",
    cannotText:
      "För följande kommuner saknas antalet för någon dag som villkoret bedöms efter: {{municipalities}}. Statistikcentralen publicerar andelarna enligt den nuvarande kommunindelningen, och därför finns de inte för en kommun som upphört.",
    cannotNone: "För varje kommun finns ett antal som ger svaret.",
    cannotMany_one:
      "För en kommun går det inte att avgöra, eftersom antalet saknas eller gränsen ligger inom intervallet.",
    cannotMany_other:
      "För {{count}} kommuner går det inte att avgöra, eftersom antalet saknas eller gränsen ligger inom intervallet.",
    frozen: "Antalen låstes när utlysningen publicerades. Senare statistik ändrar inte svaret.",
    sources: "Andelarna personer med ett främmande språk som modersmål: {{sources}}, CC BY 4.0.",
    population: "Folkmängden: Statistikcentralen via Sotkanets indikator 127 (THL), CC BY 4.0.",
  },
};
