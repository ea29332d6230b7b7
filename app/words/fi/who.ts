export const who = {
  title: "Ketkä voisivat hakea?",
  lead: "Tässä näet jokaisen kunnan näiden ehtojen mukaan, ennen kuin kukaan on hakenut. Hakemuksesta arvioitavat ehdot eivät vaikuta luetteloon.",
  byRules: "Ehtojen nimeämien päivien mukaan",
  onDay: "Päivän {{day}} lukujen mukaan",
  backToRules: "Näytä ehtojen nimeämien päivien mukaan",
  toList: "Katso kartta ja kaikki kunnat",
  noRules: "Ehtoja ei ole, joten haku on avoin kaikille.",
  years: {
    caption: "Kuntien määrä eri vuosien lukujen mukaan",
    day: "Tilastopäivä",
    named: "Ehdoissa",
    none: "Ehdoissa ei ole tilastoa, joten vastaus on sama joka vuosi.",
  },
  near: {
    tag: "Lähellä rajaa",
    explained:
      "Lähellä rajaa on kunta, jonka luku tai vaihteluväli on enintään kymmenesosan päässä rajasta tai ulottuu rajan molemmin puolin. Uusi tilasto tai tarkempi luku voi muuttaa vastauksen.",
  },
  map: {
    title: "Kartta kunnista sen mukaan, voivatko ne hakea. {{counts}}.",
    count: "{{verdict}}: {{count}}",
    heading: "Kartalla",
    attribution:
      "Kartta: Maanmittauslaitoksen kuntajako 2023, muokattu (CC BY 4.0), ja Natural Earth. Kuntajako 1.1.2024. Saaristo ja pienimmät kunnat on piirretty viitteellisesti.",
  },
};
