/** The decision's own words and the applicant's page of it. */
export const decision = {
  title: "Päätös",
  receive: {
    title: "Päätös on annettu",
    lead: "Työ- ja elinkeinoministeriö on ratkaissut hakemuksen {{number}}.",
    explained:
      "Kun avaat päätöksen, se annetaan tiedoksi organisaatiollesi (laki sähköisestä asioinnista viranomaistoiminnassa 13/2003, 18 §). Sen jälkeen organisaatiollasi on 30 päivää aikaa vaatia päätökseen oikaisua.",
    open: "Avaa päätös",
  },
  received: {
    served: "Annettu tiedoksi",
    lastDay: "Viimeinen päivä vaatia oikaisua",
    digest: "Asiakirjan SHA-256-tiiviste",
    digestHelp: "Tiiviste on laskettu allekirjoitetusta asiakirjasta. Se muuttuu, jos asiakirjaa muutetaan.",
    otherLanguage: "Perustelut toisella kielellä",
    project: "Hankkeen julkinen sivu",
    translation: "Käännös englanniksi",
    translationHelp: "Käännös auttaa lukemista. Vain suomen- tai ruotsinkielinen päätös on sitova.",
  },
  document: {
    titleGranted: "Valtionavustuspäätös",
    titleRefused: "Päätös valtionavustushakemukseen",
    demo: "Tämä päätös on keksitty palvelun esittelyä varten. Sillä ei ole oikeusvaikutuksia.",
    head: {
      authority: "Viranomainen",
      number: "Päätöksen numero",
      date: "Päätöspäivä",
      recipientGranted: "Avustuksen saaja",
      recipientRefused: "Hakija",
      matter: "Asia",
      matterValue: "{{call}}, hakemus {{number}}, tullut vireille {{day}}",
      project: "Hanke",
    },
    ruling: {
      heading: "Ratkaisu",
      granted:
        "Työ- ja elinkeinoministeriö myöntää avustuksen saajalle valtionavustusta enintään {{amount}}. Avustus on valtionavustuslain 5 §:ssä tarkoitettu hankeavustus.",
      refused: "Työ- ja elinkeinoministeriö hylkää hakemuksen. Avustusta ei myönnetä.",
    },
    purpose: {
      heading: "Käyttötarkoitus",
      text: "Avustus on tarkoitettu hakemuksessa {{number}} kuvatun hankkeen ”{{project}}” toteuttamiseen. Sitä saa käyttää vain tähän tarkoitukseen (valtionavustuslaki 13 §).",
      call: "Avustushaun tarkoitus:",
    },
    amount: {
      heading: "Avustuksen määrä",
      text: "Avustus on enintään {{amount}} ja enintään {{share}} hankkeen toteutuneista hyväksyttävistä kustannuksista. Jos kustannukset jäävät arvioitua pienemmiksi, avustus pienenee samassa suhteessa.",
      income:
        "Hankkeen tuotot ja samoihin kustannuksiin saatu muu rahoitus vähennetään avustusta maksettaessa siltä osin kuin ne ylittävät rahoitussuunnitelman.",
      financing: "Rahoitussuunnitelma",
      source: "Rahoituslähde",
      sum: "Määrä",
      grant: "Valtionavustus",
    },
    costs: {
      heading: "Hyväksyttävät kustannukset",
      text: "Hyväksyttäviä ovat hankkeen toteuttamiseksi tarpeelliset ja kohtuulliset kustannukset, jotka kuuluvat alla oleviin kustannuslajeihin. Kunnan arvonlisävero ei ole hyväksyttävä kustannus.",
      caption: "Hyväksyttävien kustannusten arvio kustannuslajeittain",
      category: "Kustannuslaji",
      amount: "Arvio",
    },
    period: {
      heading: "Käyttöaika",
      text: "Avustuksella voidaan kattaa kustannuksia, jotka syntyvät {{from}}–{{to}}.",
    },
    conditions: {
      heading: "Ehdot",
      change:
        "Jos hankkeen sisältö, kustannusarvio, rahoitus tai aikataulu muuttuu olennaisesti, muutokselle on haettava ministeriön hyväksyntä ennen sen toteuttamista.",
      transfer: "Avustusta ei saa siirtää muun toteuttajan käytettäväksi (valtionavustuslaki 7 §).",
      accounts: "Hankkeen kustannukset ja rahoitus on pidettävä kirjanpidossa erillään muusta toiminnasta.",
      procurement:
        "Hankinnoissa noudatetaan julkisista hankinnoista ja käyttöoikeussopimuksista annettua lakia (1397/2016).",
      property:
        "Avustuksella hankittua omaisuutta on käytettävä päätöksen mukaiseen tarkoitukseen (valtionavustuslaki 13 §).",
      recovery:
        "Virheellisesti, liikaa tai ilmeisen perusteettomasti saatu avustus on palautettava viipymättä (20 §). Ministeriö voi keskeyttää maksamisen ja periä avustuksen takaisin korkoineen valtionavustuslain 19, 21, 22, 24 ja 25 §:n mukaan.",
    },
    background: { heading: "Haun tausta" },
    reporting: {
      heading: "Tiedot ja selvitykset",
      inform:
        "Avustuksen saajan on annettava ministeriölle päätöksen ehtojen valvomiseksi oikeat ja riittävät tiedot ja ilmoitettava viipymättä avustuksen käyttöön vaikuttavista muutoksista (valtionavustuslaki 14 §). Ministeriöllä on oikeus tarkastaa avustuksen käyttöä (15 ja 16 §).",
      report:
        "Selvitys avustuksen käytöstä, hankkeen tuloksista ja välitavoitteista on annettava ministeriölle viimeistään {{day}}.",
    },
    payment: {
      heading: "Maksaminen",
      text: "Avustus maksetaan toteutuneiden kustannusten perusteella erikseen haettaessa, kun ministeriö on hyväksynyt hakemukseen liitetyn selvityksen (valtionavustuslaki 12 §).",
    },
    reasons: { heading: "Perustelut" },
    provisions: {
      heading: "Sovelletut säännökset",
      grantsGranted: "Valtionavustuslaki (688/2001) 4–7, 9–17, 19–25, 28, 29, 34 ja 35 §",
      grantsRefused: "Valtionavustuslaki (688/2001) 4–7, 9, 11 ja 34 §",
      administration: "Hallintolaki (434/2003) 43–47, 49\u00a0a–49\u00a0g ja 54 §",
      electronic: "Laki sähköisestä asioinnista viranomaistoiminnassa (13/2003) 16 ja 18 §",
      resettlement:
        "Laki sisäasioiden rahastoista ohjelmakaudella 2021–2027 (1125/2021) 28 § ja valtioneuvoston asetus 119/2022, 38 §",
    },
    enforcement: {
      heading: "Täytäntöönpano",
      text: "Päätös voidaan panna täytäntöön muutoksenhausta huolimatta (valtionavustuslaki 35 §).",
    },
    further: {
      heading: "Lisätietoja",
      text: "Lisätietoja antaa {{name}}, työ- ja elinkeinoministeriö, {{email}}.",
      call: "Avustushaun yhteinen osoite on {{contact}}.",
    },
    signatures: {
      heading: "Allekirjoitus",
      decider: "Ratkaisija",
      presenter: "Esittelijä",
      text: "Päätös on tehty esittelystä ja allekirjoitettu sähköisesti palvelussa {{day}} (13/2003, 16 §).",
    },
    review: {
      heading: "Oikaisuvaatimusohje",
      who: "Päätökseen tyytymätön asianosainen voi vaatia siihen oikaisua työ- ja elinkeinoministeriöltä. Päätöksestä ei voi valittaa suoraan tuomioistuimeen (valtionavustuslaki 34 §, hallintolaki 46 ja 49\u00a0a–49\u00a0g §).",
      time: "Oikaisuvaatimus on tehtävä 30 päivän kuluessa päätöksen tiedoksisaannista. Tiedoksisaantipäivää ei lasketa määräaikaan. Jos viimeinen päivä on pyhäpäivä, lauantai, itsenäisyyspäivä, vapunpäivä, jouluaatto tai juhannusaatto, oikaisua voi vaatia vielä seuraavana arkipäivänä. Myöhässä tullut vaatimus jätetään tutkimatta.",
      contentsIntro: "Oikaisuvaatimus tehdään kirjallisesti. Kerro siinä:",
      contents: {
        decision: "mihin päätökseen vaaditaan oikaisua (päätöksen numero {{number}})",
        change: "millaista oikaisua vaaditaan",
        grounds: "millä perusteilla oikaisua vaaditaan",
        sender: "vaatimuksen tekijän nimi ja yhteystiedot.",
      },
      where:
        "Toimita vaatimus ministeriön kirjaamoon: kirjaamo.tem@gov.fi tai Työ- ja elinkeinoministeriö, kirjaamo, PL 32, 00023 Valtioneuvosto. Vaatimuksen on oltava perillä viimeistään määräajan viimeisenä päivänä.",
    },
  },
};
