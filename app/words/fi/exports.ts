export const exports = {
  pack: {
    title: "Tarkastuspaketti",
    what: "Paketti on yksi ZIP-tiedosto, jossa on kaikki tästä hankkeesta: hakemus jokaisena jätettynä versiona, haku sellaisena kuin se julkaistiin, päätökset, suunnitelman versiot, raportit, maksatushakemukset tarkastuksineen, maksut, asiakirjat ja tapahtumaloki. Sisällysluettelo kertoo jokaisen tiedoston tiivisteen.",
    recorded:
      "Paketin tekeminen kirjataan tapahtumalokiin. Paketissa on henkilöiden nimiä ja muita tietoja, joita ei julkaista: käsittele sitä sen mukaan.",
    make: "Tee paketti ja lataa se",
    verify: "Näin paketti tarkistetaan",
    verifyHow:
      "Komento laskee jokaisen tiedoston, jätetyn version, allekirjoitetun päätöksen ja lokimerkinnän tiivisteen, seuraa lokin ketjua ja laskee rahat yhteen. Se ei tarvitse palvelun tietokantaa.",
    made: "Tehdyt paketit",
    none: "Tästä hankkeesta ei ole vielä tehty pakettia.",
    at: "Aika",
    by: "Tekijä",
    digest: "Sisällysluettelon tiiviste (SHA-256)",
  },
};
