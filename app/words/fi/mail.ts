/** E-mail: the letters themselves, and the ministry's page of what has been sent. */
export const mail = {
  title: "Viestit",
  lead: "Sähköpostit, jotka palvelu lähettää hakijoille ja käsittelijöille, uusin ensin.",
  noServer:
    "Palveluun ei ole asetettu sähköpostipalvelinta, joten mitään ei lähetetä. Viestit odottavat, ja ne lähtevät, kun pääkäyttäjä on asettanut palvelimen.",
  demonstration:
    "Keksittyjen henkilöiden osoitteisiin (example.org) ei koskaan lähetetä mitään. Viestin voi silti lukea täältä.",
  failedSome_one: "{{count}} viesti ei lähtenyt. Avaa se, niin näet syyn ja voit lähettää sen uudelleen.",
  failedSome_other:
    "{{count}} viestiä ei lähtenyt. Avaa viesti, niin näet syyn ja voit lähettää sen uudelleen.",
  showFailed: "Näytä lähtemättä jääneet",
  counts: "Viestit tiloittain",
  count_one: "{{count}} viesti",
  count_other: "{{count}} viestiä",
  state: "Tila",
  allStates: "Kaikki tilat",
  kind: "Aihe",
  allKinds: "Kaikki aiheet",
  filter: "Rajaa",
  clear: "Poista rajaukset",
  empty: "Palvelu ei ole vielä kirjoittanut yhtään viestiä.",
  emptyNext: "Ensimmäinen viesti syntyy, kun hakemus saapuu.",
  nothingFound: "Näillä rajauksilla ei löytynyt viestejä.",
  newer: "Uudemmat viestit",
  older: "Vanhemmat viestit",
  subject: "Viesti",
  recipient: "Vastaanottaja",
  created: "Kirjoitettu",
  sent: "Lähetetty",
  failed: "Lähettäminen lopetettu",
  next: "Yritetään seuraavan kerran",
  attempts: "Yrityksiä",
  error: "Viimeisin virhe",
  application: "Hakemus",
  openApplication: "Avaa hakemus",
  draft: "Luonnos",
  text: "Viestin teksti",
  states: {
    waiting: "Odottaa",
    sending: "Lähtemässä",
    sent: "Lähetetty",
    failed: "Ei lähtenyt",
    demonstration: "Ei lähetetä: esittely",
  },
  kinds: {
    received: "Vastaanottokuittaus",
    "completion-asked": "Täydennyspyyntö",
    "completion-due": "Muistutus täydennyksestä",
    "completion-received": "Täydennys saapui",
    "completion-ended": "Täydennyspyyntö päättyi",
    withdrawn: "Peruutus",
    "decision-signed": "Päätös",
    "deadline-near": "Muistutus määräajasta",
    "call-revised": "Hakua on muutettu",
    "call-cancelled": "Haku on peruttu",
  },
  /** Our own reasons; what a mail server says is shown as it said it. */
  reasons: {
    "too-old": "Viesti odotti lähettämistä niin kauan, ettei se ole enää ajankohtainen.",
    settled: "Asia hoitui ennen kuin muistutus ehti lähteä.",
    "not-an-address": "Osoite ei ole sähköpostiosoite.",
  },
  resend: {
    title: "Lähetä uudelleen",
    failed:
      "Viesti lähtee samanlaisena kuin ennen. Palvelu yrittää lähettää sitä taas noin vuorokauden ajan.",
    sent: "Vastaanottaja on jo saanut tämän viestin. Jos lähetät sen uudelleen, hän saa sen toisen kerran.",
    button: "Lähetä uudelleen",
    refused: {
      "not-sent-yet": "Viesti on jo lähtemässä. Katso sen tila hetken kuluttua uudelleen.",
      demonstration: "Keksityn henkilön osoitteeseen ei lähetetä mitään.",
    },
  },
  letter: {
    hello: "Hei,",
    signature: "Hankesalkku, työ- ja elinkeinoministeriö",
    noReply: "Tähän viestiin ei voi vastata.",
    link: {
      application: "Avaa hakemus:",
      receipt: "Lue kuittaus ja lähetetty hakemus:",
      decision: "Lue päätös:",
      call: "Avaa haku:",
      callRevisions: "Katso muutokset:",
      ministry: "Avaa hakemus:",
    },
    received: {
      subject: "Hakemus {{number}} on vastaanotettu",
      body: "Hakemus {{number}} hakuun ”{{call}}” on vastaanotettu {{at}}. Vastaanottokuittauksen numero on {{receipt}}.",
    },
    "completion-asked": {
      subject: "Täydennyspyyntö hakemuksesta {{number}}",
      body: "Ministeriö pyytää täydentämään hakemusta {{number}}, joka on tehty hakuun ”{{call}}”. Lue pyyntö ja vastaa siihen palvelussa viimeistään {{due}}. Jos vastausta ei tule, hakemus käsitellään sellaisena kuin se on.",
    },
    "completion-due": {
      subject: "Muistutus: täydennä hakemusta {{number}} viimeistään {{due}}",
      body: "Ministeriö on pyytänyt täydentämään hakemusta {{number}}, joka on tehty hakuun ”{{call}}”. Pyyntöön ei ole vielä vastattu. Vastaa palvelussa viimeistään {{due}}. Jos vastausta ei tule, hakemus käsitellään sellaisena kuin se on.",
    },
    "completion-received": {
      subject: "Täydennys hakemukseen {{number}} on vastaanotettu",
      body: "Täydennys hakemukseen {{number}} hakuun ”{{call}}” on vastaanotettu {{at}}. Vastaanottokuittauksen numero on {{receipt}}.",
    },
    "completion-ended": {
      subject: "Täydennyspyyntö hakemuksesta {{number}} on päättynyt",
      body: "Täydennyspyyntö, joka koski hakemusta {{number}} hakuun ”{{call}}”, on päättynyt. Hakemus käsitellään niillä tiedoilla, jotka ministeriöllä on.",
    },
    withdrawn: {
      subject: "Hakemus {{number}} on peruutettu",
      body: "Hakija on peruuttanut hakemuksen {{number}} hakuun ”{{call}}” {{at}}. Hakemusta ei enää käsitellä.",
    },
    "decision-signed": {
      subject: "Hakemuksesta {{number}} on tehty päätös",
      body: "Hakemuksesta {{number}} hakuun ”{{call}}” on tehty päätös. Voit lukea sen, kun kirjaudut palveluun.",
    },
    "deadline-near": {
      subject: "Muistutus: haku päättyy {{closes}}",
      urgent: "Haku päättyy vuorokauden kuluessa, {{closes}}",
      body: "Organisaatiollasi on lähettämätön hakemus hakuun ”{{call}}”. Haku päättyy {{closes}} (Suomen aikaa). Hakemuksen pitää saapua kokonaan ennen sitä. Sen lähettää organisaatiosi allekirjoittaja.",
    },
    "call-revised": {
      subject: "Hakua {{call}} on muutettu",
      body: "Hakua ”{{call}}” on muutettu. Organisaatiollasi on hakemus tässä haussa.\n\n{{told}}\n\nHakuaika päättyy {{closes}} (Suomen aikaa). Palvelussa näet sana sanalta, mikä on muuttunut.",
    },
    "call-cancelled": {
      subject: "Haku {{call}} on peruttu",
      body: "Ministeriö on perunut haun ”{{call}}”. Organisaatiollasi on hakemus tässä haussa.\n\n{{told}}\n\nHakemusta ei voi enää lähettää. Voit yhä lukea palvelussa kaiken, mitä olette kirjoittaneet.",
    },
  },
};
