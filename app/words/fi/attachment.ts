export const attachment = {
  kinds: {
    pdf: "PDF",
    docx: "Word (docx)",
    xlsx: "Excel (xlsx)",
    odt: "OpenDocument-teksti (odt)",
    ods: "OpenDocument-taulukko (ods)",
    png: "PNG-kuva",
    jpg: "JPEG-kuva",
  },
  files: "Tiedostot",
  change: "Lisää tai poista tiedostoja",
  none: "Ei tiedostoja",
  added: "Lisätty {{at}}, {{name}}",
  digest: "Tiiviste (SHA-256)",
  scan: {
    waiting: "Virustarkistus kesken",
    failed: "Virustarkistus ei onnistunut",
    infected: "Haittaohjelma",
    clean: "Virustarkistettu",
  },
  held: {
    waiting: "Tiedoston voi ladata, kun se on tarkistettu. Tarkistus kestää yleensä muutaman minuutin.",
    failed:
      "Tiedostoa ei voi ladata, ennen kuin tarkistus on onnistunut. Palvelu yrittää tarkistusta tunnin välein.",
    infected: "Tiedostosta löytyi haittaohjelma, joten sitä ei anneta kenellekään.",
    remove: "Poista tiedosto, tarkista laitteesi virustorjuntaohjelmalla ja lisää tilalle puhdas tiedosto.",
  },
  heldTitle: "Tiedostoa ei voi nyt ladata",
  remove: "Poista",
  removeFile: "Poista {{name}}",
  add: {
    title: "Lisää tiedosto",
    label: "Valitse tiedosto",
    button: "Lisää tiedosto",
    kinds:
      "PDF, Word (docx), Excel (xlsx), OpenDocument (odt tai ods) tai kuva (png tai jpg), enintään {{each}}.",
    room: "Tähän kohtaan mahtuu {{files}}; nyt lisättynä on {{present}}. Hakemuksen kaikki liitteet saavat olla yhteensä enintään {{together}}; nyt ne ovat {{used}}.",
    files_one: "{{count}} tiedosto",
    files_other: "{{count}} tiedostoa",
    safe: "Tiedostossa ei saa olla salasanaa eikä makroja.",
    full: "Tähän kohtaan ei mahdu enempää tiedostoja. Jos haluat lisätä uuden, poista ensin jokin edellä olevista.",
  },
  done: {
    added: "Tiedosto {{name}} on lisätty.",
    waiting: "Tiedosto {{name}} on lisätty. Sen virustarkistus jatkuu vielä hetken.",
    removed: "Tiedosto on poistettu.",
  },
  back: "Takaisin: {{section}}",
  notEditable: {
    received: "Hakemus on jätetty, joten liitteitä ei voi enää muuttaa.",
    closed: "Haku päättyi {{at}} (Suomen aikaa), joten liitteitä ei voi enää muuttaa.",
    otherwise: "Liitteitä ei voi nyt muuttaa.",
    unchanged: "Mitään ei lisätty eikä poistettu.",
  },
  signedOut: {
    title: "Kirjautumisesi on päättynyt",
    explained: "Mitään ei tallennettu eikä poistettu. Tiedostoa ei voitu ottaa vastaan ilman kirjautumista.",
    next: "Kirjaudu ja valitse tiedosto uudelleen. Se, mitä hakemukseen on tallennettu aiemmin, on tallessa.",
    signIn: "Kirjaudu ja palaa liitteisiin",
  },
  wrong: {
    missing: "Valitse tiedosto.",
    empty: "{{name}}: tiedosto on tyhjä. Tarkista, että valitsit oikean tiedoston, ja lisää se uudelleen.",
    "too-large":
      "{{name}}: tiedosto on liian suuri. Yksi tiedosto saa olla enintään {{each}}. Pienennä se, esimerkiksi pakkaamalla kuvat, tai jaa se osiin.",
    "too-large-together":
      "{{name}}: tiedosto ei mahdu. Hakemuksen kaikki liitteet saavat olla yhteensä enintään {{together}}. Poista jokin liite tai pienennä tiedostoa.",
    "too-many":
      "{{name}}: tähän kohtaan mahtuu enintään {{files}}. Poista ensin jokin tiedosto tai yhdistä tiedostot yhdeksi.",
    "wrong-kind":
      "{{name}}: tätä tiedostomuotoa ei voi lisätä. Tallenna tiedosto muodossa PDF, docx, xlsx, odt, ods, png tai jpg ja lisää se uudelleen.",
    "name-does-not-match":
      "{{name}}: tiedoston sisältö ei vastaa nimen päätettä, tai tiedosto on vioittunut. Avaa se ohjelmalla, jolla se on tehty, tallenna se uudelleen ja lisää uusi tiedosto.",
    encrypted:
      "{{name}}: tiedosto on suojattu salasanalla, joten ministeriö ei voisi avata sitä. Poista suojaus ja lisää tiedosto uudelleen.",
    macros:
      "{{name}}: tiedostossa on makroja, joita emme ota vastaan. Tallenna se ilman makroja (docx tai xlsx) tai PDF-tiedostona ja lisää se uudelleen.",
    "unsafe-archive":
      "{{name}}: tiedoston sisällä on osia, joita ei voi avata turvallisesti, kuten pakattuja tiedostoja. Tallenna se PDF-tiedostona ja lisää se uudelleen.",
    infected:
      "{{name}}: tiedostosta löytyi haittaohjelma, joten sitä ei tallennettu. Tarkista laitteesi virustorjuntaohjelmalla ja lisää puhdas tiedosto.",
  },
};
