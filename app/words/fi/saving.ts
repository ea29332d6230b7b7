/** Saving by itself, texts that came after the session had ended, and several writers at one application. */
export const saving = {
  auto: {
    saving: "Tallennetaan…",
    saved: "Tallennettu {{at}}",
    spoken: "Tallennettu. Teksti tallentuu tällä sivulla itsestään.",
    offline: "Ei tallennettu: palveluun ei saada yhteyttä. Yritetään uudelleen.",
    failed: "Ei tallennettu. Tekstisi on yhä tällä sivulla: paina Tallenna.",
    "changed-by-others":
      "Työtoverisi muutti samaa kohtaa. Hänen tekstinsä on tallennettu, sinun tekstisi on yhä tällä sivulla.",
    seeBoth: "Tallenna ja katso molemmat tekstit",
    ended: "Kirjautumisesi on päättynyt. Tekstisi on yhä tällä sivulla.",
    signIn: "Kirjaudu uudessa välilehdessä ja palaa tänne",
    "not-draft":
      "Hakemus on jo lähetetty, joten tätä ei enää tallenneta. Tekstisi on yhä tällä sivulla: kopioi se talteen.",
    "not-open":
      "Haku on päättynyt, joten tätä ei enää tallenneta. Tekstisi on yhä tällä sivulla: kopioi se talteen.",
  },
  late: {
    safe: "Tekstisi on tallessa.",
    signIn: "Kirjaudu, niin saat sen takaisin ja voit tallentaa sen.",
    button: "Kirjaudu ja jatka",
    until: "Palvelu säilyttää tekstin vuorokauden, ja vain sinä saat sen takaisin.",
  },
  given: {
    title: "Kirjoittamaasi ei ole vielä tallennettu",
    section: "Kirjoitit tämän {{at}}. Tekstisi ovat kentissä: paina Tallenna.",
    waiting: "Sinulla on tässä osiossa tekstiä, jota ei ole tallennettu. Kirjoitit sen {{at}}.",
    show: "Näytä tallentamaton teksti",
    conflicts_one:
      "Työtoverisi on sillä välin muuttanut {{count}} kohdan, jota sinäkin muutit. Siinä näet molemmat tekstit: jätä kenttään se, jonka haluat jäävän voimaan.",
    conflicts_other:
      "Työtoverisi ovat sillä välin muuttaneet {{count}} kohtaa, joita sinäkin muutit. Niissä näet molemmat tekstit: jätä kuhunkin kenttään se, jonka haluat jäävän voimaan.",
    explained:
      "Kirjautumisesi oli päättynyt, kun lähetit lomakkeen {{at}}. Palvelu säilytti sen. Voit lähettää sen nyt.",
    doNow: "Lähetä nyt",
    until: "Palvelu poistaa lomakkeen {{at}}.",
  },
  together: {
    openHere: "{{name}} avasi tämän osion klo {{at}}.",
    savedHere: "Viimeksi tallentanut {{name}}, {{at}}.",
    changed: "Muuttunut",
    by: "{{name}}, {{at}}",
    changedHere: "Muuttunut sen jälkeen, kun avasit tämän osion viimeksi",
  },
};
