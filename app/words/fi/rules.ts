/** The rules of calls besides their statistics: as conditions, as findings, and as what is missing. */
export const rules = {
  condition: {
    region: "Kunnan maakunta on {{regions}}.",
    period: "Hanke ajoittuu välille {{from}}–{{to}}.",
    periodAtMost: "Hanke ajoittuu välille {{from}}–{{to}} ja kestää enintään {{months}} kuukautta.",
    atLeast: "Avustusta haetaan vähintään {{least}}.",
    atMost: "Avustusta haetaan enintään {{most}}.",
    between: "Avustusta haetaan vähintään {{least}} ja enintään {{most}}.",
    anyAmount: "Haettavan avustuksen määrää ei ole rajattu.",
    ownShare: "Hakija rahoittaa itse vähintään {{percent}} kustannuksista.",
    attachment: "Hakemuksessa on liite ”{{label}}”.",
    agreement: "Hakijalla on {{day}} voimassa {{agreement}}.",
    "all-of": "Kaikki nämä ehdot täyttyvät:",
    "any-of": "Vähintään yksi näistä ehdoista täyttyy:",
  },
  agreement: {
    "refugee-reception":
      "sopimus pakolaisten vastaanottamisesta elinvoimakeskuksen (ennen ELY-keskuksen) kanssa",
    "county-cooperation": "yhteistyösopimus hyvinvointialueen kanssa",
  },
  term: { fixed: "{{from}}–{{to}}", open: "{{from}} alkaen" },
  because: {
    "in-region": "kunnan maakunta on {{region}}",
    "in-another-region": "kunta on muussa maakunnassa kuin {{regions}}",
    "no-region": "hakijan maakuntaa ei tiedetä, ja sen on oltava {{regions}}",
    "applications-unknown": "ei tiedetä, onko organisaatiolla tässä haussa muita hakemuksia",
    "in-force": "{{agreement}} on voimassa {{term}}, ja ehdon päivä on {{day}}",
    "not-in-force": "{{agreement}} ei ole voimassa {{day}}: sen voimassaolo on {{term}}",
    "no-agreement-known": "palvelussa ei ole tietoa siitä, onko {{agreement}} voimassa {{day}}",
    "agreement-not-checked-since":
      "{{agreement}} on tarkistettu viimeksi {{checked}}, ja ehdon päivä on {{day}}",
    "inside-period": "hanke ajoittuu välille {{start}}–{{end}}, ja sallittu aika on {{from}}–{{to}}",
    "outside-period":
      "hankkeen kuukaudet tai kustannukset ({{start}}–{{end}}) eivät mahdu aikaan {{from}}–{{to}}",
    "too-long": "hanke kestää {{months}} kuukautta, ja se saa kestää enintään {{most}}",
    "within-range": "avustusta haetaan {{amount}}, ja rajat ovat {{limits}}",
    "too-small": "avustusta haetaan {{amount}}, ja sitä on haettava {{limits}}",
    "too-large": "avustusta haetaan {{amount}}, ja sitä voi hakea {{limits}}",
    "share-reached": "omarahoitus on {{share}} kustannuksista ({{own}} / {{costs}}), ja raja on {{percent}}",
    "share-too-small":
      "omarahoitus on vain {{share}} kustannuksista ({{own}} / {{costs}}), ja raja on {{percent}}",
    "file-attached": "liite ”{{label}}” on hakemuksessa",
    "no-file": "liite ”{{label}}” puuttuu hakemuksesta",
    "not-asked-in-form": "lomakkeessa ei ole kohtaa liitteelle ”{{label}}”",
    "not-filled-in": {
      period: "hankkeen aikaa ei ole täytetty, tai sitä ei voi lukea",
      "amount-range": "haettavaa avustusta ei ole täytetty, tai sitä ei voi lukea",
      "own-share": "kustannuksia ja rahoitusta ei ole täytetty, tai niitä ei voi lukea",
    },
    noneMet: "mikään vaihtoehdoista ei täyty ({{parts}})",
    noneKnown: "minkään vaihtoehdon ei voida sanoa täyttyvän ({{parts}})",
    nothingAsked: "haku ei aseta ehtoja hakijalle itselleen",
  },
  limits: {
    atLeast: "vähintään {{least}}",
    atMost: "enintään {{most}}",
    between: "vähintään {{least}} ja enintään {{most}}",
  },
  /** Heads the findings of a combination's parts. */
  parts: {
    "all-of": {
      eligible: "Täyttyy, koska kaikki nämä täyttyvät:",
      ineligible: "Ei täyty, koska jokin näistä ei täyty:",
      "cannot-be-told": "Ei voida sanoa, täyttyvätkö kaikki nämä:",
      "judged-from-the-application": "Kaikkien näiden on täytyttävä, ja ne arvioidaan hakemuksesta:",
    },
    "any-of": {
      eligible: "Täyttyy, koska vähintään yksi näistä täyttyy:",
      ineligible: "Ei täyty, koska mikään näistä ei täyty:",
      "cannot-be-told": "Ei voida sanoa, täyttyykö jokin näistä:",
      "judged-from-the-application": "Vähintään yhden näistä on täytyttävä, ja se ratkeaa hakemuksesta:",
    },
  },
  missing: {
    "no-region": "Puuttuu: hakijan maakunta.",
    "applications-unknown": "Puuttuu: tieto organisaation muista hakemuksista.",
    "no-agreement-known":
      "Puuttuu: tieto siitä, onko {{agreement}} voimassa {{day}}. Ministeriö kirjaa tiedon, kun se on nähnyt sopimuksen.",
    "agreement-not-checked-since": "Puuttuu: ministeriön tarkistus, joka on tehty {{day}} tai sen jälkeen.",
    "not-asked-in-form": "Puuttuu: lomakkeen kohta, johon liite lisätään.",
    "not-filled-in": {
      period: "Puuttuu: hankkeen aika.",
      "amount-range": "Puuttuu: haettava avustus.",
      "own-share": "Puuttuu: kustannukset ja rahoitus.",
    },
  },
  source: {
    register: "Lähde: palvelun organisaatiorekisteri.",
    received: "Lähde: palveluun jätetyt hakemukset.",
    application: "Lähde: hakemuksen omat tiedot.",
    agreement: "Lähde: {{source}}, tarkistettu {{day}}.",
    agreements: "Lähde: ministeriön kirjaamat sopimukset.",
  },
  ofApplication: "Ehdot, jotka arvioidaan hakemuksesta",
  whereToChange: "Tähän vaikuttavat kohdat:",
  ofApplicationHelp:
    "Nämä haun ehdot arvioidaan siitä, mitä hakemukseen kirjoitetaan. Hakemusta ei voi jättää, jos jokin niistä ei täyty.",
};
