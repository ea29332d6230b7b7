export const account = {
  title: "Kirjaudu",
  lead: "Valitse, kenenä käytät palvelua.",
  explained:
    "Esittelykäytössä kirjaudutaan valitsemalla henkilö luettelosta, eikä salasanaa ole. Henkilöt ovat keksittyjä, organisaatiot oikeita.",
  comeBack: "Kirjautumisen jälkeen palaat sivulle, jolta lähdit.",
  chooseSomebody: "Valitse henkilö luettelosta.",
};
