export const exports = {
  pack: {
    title: "Granskningspaket",
    what: "Paketet är en enda ZIP-fil med allt om projektet: ansökan i varje inlämnad version, utlysningen som den publicerades, besluten, planens versioner, rapporterna, ansökningarna om utbetalning med granskningarna, utbetalningarna, handlingarna och händelseloggen. Innehållsförteckningen anger kontrollsumman för varje fil.",
    recorded:
      "I händelseloggen antecknas att paketet har gjorts. Paketet innehåller namn på personer och annat som inte publiceras: hantera det därefter.",
    make: "Gör paketet och ladda ner det",
    verify: "Så kontrolleras paketet",
    verifyHow:
      "Kommandot räknar kontrollsumman för varje fil, inlämnad version, undertecknat beslut och anteckning i loggen, följer loggens kedja och räknar ihop pengarna. Det behöver inte tjänstens databas.",
    made: "Paket som har gjorts",
    none: "Inget paket har gjorts av det här projektet ännu.",
    at: "Tid",
    by: "Gjord av",
    digest: "Innehållsförteckningens kontrollsumma (SHA-256)",
  },
};
