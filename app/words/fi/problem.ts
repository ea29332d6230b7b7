export const problem = {
  toFront: "Siirry etusivulle",
  403: {
    title: "Emme ottaneet lähetystä vastaan",
    holds: "Lomake ei tullut tämän palvelun sivulta, joten mitään ei tallennettu eikä muutettu.",
    next: "Palaa sivulle tämän palvelun kautta ja lähetä lomake uudelleen.",
  },
  404: {
    title: "Sivua ei löytynyt",
    holds: "Osoite on väärin, sivu on poistettu tai se kuuluu toiselle organisaatiolle.",
    next: "Tarkista osoite, tai etsi sivu etusivulta tai työpöydältäsi.",
  },
  405: {
    title: "Tätä ei voi tehdä tässä osoitteessa",
    holds: "Mitään ei muutettu.",
    next: "Palaa edelliselle sivulle ja yritä uudelleen.",
  },
  409: {
    title: "Tilanne on muuttunut",
    holds: "Asia on jo toisessa vaiheessa kuin sivu, jolta lähetit. Mitään ei muutettu.",
    next: "Avaa asia uudelleen, niin näet, missä vaiheessa se on nyt.",
  },
  411: {
    title: "Lähetys ei tullut perille kokonaan",
    holds: "Mitään ei tallennettu.",
    next: "Palaa edelliselle sivulle ja lähetä lomake uudelleen.",
  },
  413: {
    title: "Lähetys on liian suuri",
    holds:
      "Lomakkeen tekstit saavat olla yhteensä enintään 2 megatavua ja yksi liitetiedosto enintään 20 megatavua. Tätä lähetystä ei tallennettu.",
    next: "Palaa selaimella edelliselle sivulle: tekstisi ovat siellä. Lyhennä niitä tai pienennä tiedostoa ja lähetä uudelleen.",
  },
  423: {
    title: "Tiedostoa ei voi juuri nyt antaa",
    holds:
      "Tiedosto tarkistetaan haittaohjelmien varalta ennen kuin se annetaan. Tarkistus ei onnistunut, tai se löysi tiedostosta haitallista.",
    next: "Yritä hetken kuluttua uudelleen. Jos tiedostoa ei silloinkaan saa, pyydä lähettäjältä uusi.",
  },
  429: {
    title: "Liian monta tarkistusta",
    holds:
      "Samasta verkosta on tehty lyhyessä ajassa poikkeuksellisen monta tarkistusta. Mitään ei muutettu.",
    next: "Odota minuutti ja yritä uudelleen.",
  },
  broken: {
    title: "Palvelussa on vika",
    holds: "Viimeisin toimintosi jäi tekemättä. Aiemmin tallennettu on tallessa.",
    next: "Yritä hetken kuluttua uudelleen. Jos vika jatkuu, ota yhteyttä ja kerro tämä tunnus:",
    reference: "Tunnus:",
  },
};
