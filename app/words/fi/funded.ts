export const funded = {
  nav: {
    label: "Hankkeen osat",
    overview: "Yleiskuva",
    agreement: "Päätös",
    plan: "Suunnitelma",
    milestones: "Välitavoitteet",
    reports: "Raportit",
    claims: "Maksatushakemukset",
    changes: "Muutoshakemukset",
    returns: "Palautukset",
    people: "Henkilöt ja asiakirjat",
    visibility: "Viestintä",
    payments: "Maksut",
    recovery: "Takaisinperintä",
    pack: "Tarkastuspaketti",
  },
  files: {
    title: "Asiakirjat",
    added: "Tiedosto on lisätty.",
    removed: "Tiedosto on poistettu.",
    back: "Takaisin",
    wrong: {
      "project-ended": "Hanke on päättynyt, joten asiakirjoja ei voi enää muuttaa. Mitään ei muutettu.",
      "not-open": "Tätä ei voi nyt muuttaa, koska se on jo lähetetty. Mitään ei muutettu.",
      "not-allowed": "Näitä asiakirjoja muuttaa vain avustuksen saaja. Mitään ei muutettu.",
      "too-many":
        "{{name}}: tähän kohtaan ei mahdu enempää tiedostoja. Poista ensin jokin tai yhdistä tiedostot yhdeksi.",
      "too-large-together":
        "{{name}}: tiedosto ei mahdu. Tämän kohdan tiedostot saavat olla yhteensä enintään {{together}}. Poista jokin tiedosto tai pienennä tätä.",
      unscanned:
        "{{name}}: tiedostoa ei voitu juuri nyt tarkistaa haittaohjelmien varalta, joten sitä ei tallennettu. Yritä hetken kuluttua uudelleen.",
    },
  },
  filingState: {
    draft: "luonnos",
    submitted: "lähetetty",
    returned: "palautettu",
    accepted: "hyväksytty",
    rejected: "hylätty",
    withdrawn: "peruutettu",
  },
  paymentState: {
    scheduled: "suunniteltu",
    claimed: "haettu",
    verified: "tarkastettu",
    approved: "hyväksytty",
    sent: "lähetetty maksuun",
    paid: "maksettu",
    cancelled: "peruttu",
  },
};
