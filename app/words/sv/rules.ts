import type { WordsLike } from "~/words";
import type { rules as finnish } from "../fi/rules";

export const rules: WordsLike<typeof finnish> = {
  condition: {
    region: "Kommunens landskap är {{regions}}.",
    period: "Projektet infaller under tiden {{from}}–{{to}}.",
    periodAtMost: "Projektet infaller under tiden {{from}}–{{to}} och varar i högst {{months}} månader.",
    atLeast: "Det sökta understödet är minst {{least}}.",
    atMost: "Det sökta understödet är högst {{most}}.",
    between: "Det sökta understödet är minst {{least}} och högst {{most}}.",
    anyAmount: "Det sökta understödets belopp har inte begränsats.",
    ownShare: "Sökanden finansierar själv minst {{percent}} av kostnaderna.",
    attachment: "Ansökan har bilagan ”{{label}}”.",
    agreement: "Sökanden har den {{day}} ett gällande {{agreement}}.",
    "all-of": "Alla dessa villkor uppfylls:",
    "any-of": "Minst ett av dessa villkor uppfylls:",
  },
  agreement: {
    "refugee-reception": "avtal om mottagande av flyktingar med livskraftscentralen (tidigare NTM-centralen)",
    "county-cooperation": "samarbetsavtal med välfärdsområdet",
  },
  term: { fixed: "{{from}}–{{to}}", open: "från och med {{from}}" },
  because: {
    "in-region": "kommunens landskap är {{region}}",
    "in-another-region": "kommunen ligger i ett annat landskap än {{regions}}",
    "no-region": "sökandens landskap är inte känt, och det ska vara {{regions}}",
    "applications-unknown": "det är inte känt om organisationen har andra ansökningar i utlysningen",
    "in-force": "{{agreement}} gäller {{term}}, och villkorets dag är den {{day}}",
    "not-in-force": "{{agreement}} gäller inte den {{day}}: giltighetstiden är {{term}}",
    "no-agreement-known": "tjänsten har ingen uppgift om huruvida {{agreement}} gäller den {{day}}",
    "agreement-not-checked-since":
      "{{agreement}} har senast kontrollerats den {{checked}}, och villkorets dag är den {{day}}",
    "inside-period":
      "projektet infaller under tiden {{start}}–{{end}}, och den tillåtna tiden är {{from}}–{{to}}",
    "outside-period":
      "projektets månader eller kostnader ({{start}}–{{end}}) ryms inte inom tiden {{from}}–{{to}}",
    "too-long": "projektet varar i {{months}} månader, och det får vara i högst {{most}}",
    "within-range": "det sökta understödet är {{amount}}, och gränserna är {{limits}}",
    "too-small": "det sökta understödet är {{amount}}, och det ska vara {{limits}}",
    "too-large": "det sökta understödet är {{amount}}, och det får vara {{limits}}",
    "share-reached":
      "självfinansieringen är {{share}} av kostnaderna ({{own}} / {{costs}}), och gränsen är {{percent}}",
    "share-too-small":
      "självfinansieringen är endast {{share}} av kostnaderna ({{own}} / {{costs}}), och gränsen är {{percent}}",
    "file-attached": "bilagan ”{{label}}” finns i ansökan",
    "no-file": "bilagan ”{{label}}” saknas i ansökan",
    "not-asked-in-form": "blanketten har ingen plats för bilagan ”{{label}}”",
    "not-filled-in": {
      period: "projektets tid har inte fyllts i eller kan inte läsas",
      "amount-range": "det sökta understödet har inte fyllts i eller kan inte läsas",
      "own-share": "kostnaderna och finansieringen har inte fyllts i eller kan inte läsas",
    },
    noneMet: "inget av alternativen uppfylls ({{parts}})",
    noneKnown: "det går inte att säga att något av alternativen uppfylls ({{parts}})",
    nothingAsked: "utlysningen ställer inga villkor på sökanden själv",
  },
  limits: {
    atLeast: "minst {{least}}",
    atMost: "högst {{most}}",
    between: "minst {{least}} och högst {{most}}",
  },
  parts: {
    "all-of": {
      eligible: "Uppfylls, eftersom alla dessa uppfylls:",
      ineligible: "Uppfylls inte, eftersom något av dessa inte uppfylls:",
      "cannot-be-told": "Det går inte att avgöra om alla dessa uppfylls:",
      "judged-from-the-application": "Alla dessa ska uppfyllas, och de bedöms utifrån ansökan:",
    },
    "any-of": {
      eligible: "Uppfylls, eftersom minst ett av dessa uppfylls:",
      ineligible: "Uppfylls inte, eftersom inget av dessa uppfylls:",
      "cannot-be-told": "Det går inte att avgöra om något av dessa uppfylls:",
      "judged-from-the-application": "Minst ett av dessa ska uppfyllas, och det avgörs utifrån ansökan:",
    },
  },
  missing: {
    "no-region": "Saknas: sökandens landskap.",
    "applications-unknown": "Saknas: uppgift om organisationens andra ansökningar.",
    "no-agreement-known":
      "Saknas: uppgift om huruvida {{agreement}} gäller den {{day}}. Ministeriet antecknar uppgiften när det har sett avtalet.",
    "agreement-not-checked-since": "Saknas: en kontroll som ministeriet har gjort den {{day}} eller senare.",
    "not-asked-in-form": "Saknas: en plats i blanketten där bilagan läggs till.",
    "not-filled-in": {
      period: "Saknas: projektets tid.",
      "amount-range": "Saknas: det sökta understödet.",
      "own-share": "Saknas: kostnaderna och finansieringen.",
    },
  },
  source: {
    register: "Källa: tjänstens organisationsregister.",
    received: "Källa: ansökningar som lämnats in i tjänsten.",
    application: "Källa: ansökans egna uppgifter.",
    agreement: "Källa: {{source}}, kontrollerat den {{day}}.",
    agreements: "Källa: avtal som ministeriet har antecknat.",
  },
  ofApplication: "Villkor som bedöms utifrån ansökan",
  whereToChange: "Följande punkter påverkar detta:",
  ofApplicationHelp:
    "Dessa villkor bedöms utifrån vad som skrivs i ansökan. Ansökan kan inte lämnas in om något av dem inte uppfylls.",
};
