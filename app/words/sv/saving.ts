import type { WordsLike } from "~/words";
import type { saving as finnish } from "../fi/saving";

export const saving: WordsLike<typeof finnish> = {
  auto: {
    saving: "Sparar…",
    saved: "Sparat {{at}}",
    spoken: "Sparat. Texten på den här sidan sparas automatiskt.",
    offline: "Inte sparat: det går inte att nå tjänsten. Ett nytt försök görs.",
    failed: "Inte sparat. Din text finns kvar på den här sidan: tryck på Spara.",
    "changed-by-others":
      "En kollega ändrade samma punkt. Kollegans text är sparad, din egen text finns kvar på den här sidan.",
    seeBoth: "Spara och se båda texterna",
    ended: "Din inloggning har gått ut. Din text finns kvar på den här sidan.",
    signIn: "Logga in i en ny flik och kom tillbaka hit",
    "not-draft":
      "Ansökan har redan skickats, så detta sparas inte längre. Din text finns kvar på den här sidan: kopiera den.",
    "not-open":
      "Ansökningstiden har gått ut, så detta sparas inte längre. Din text finns kvar på den här sidan: kopiera den.",
  },
  late: {
    safe: "Din text finns i säkert förvar.",
    signIn: "Logga in, så får du den tillbaka och kan spara den.",
    button: "Logga in och fortsätt",
    until: "Tjänsten bevarar texten i ett dygn, och bara du får den tillbaka.",
  },
  given: {
    title: "Det du skrev är inte sparat ännu",
    section: "Du skrev detta {{at}}. Dina texter står i fälten: tryck på Spara.",
    waiting: "Du har text i den här delen som inte är sparad. Du skrev den {{at}}.",
    show: "Visa den osparade texten",
    conflicts_one:
      "En kollega har under tiden ändrat {{count}} punkt som också du ändrade. Där ser du båda texterna: låt den som ska gälla stå i fältet.",
    conflicts_other:
      "Kolleger har under tiden ändrat {{count}} punkter som också du ändrade. Där ser du båda texterna: låt den som ska gälla stå i varje fält.",
    explained:
      "Din inloggning hade gått ut när du skickade formuläret {{at}}. Tjänsten har bevarat det. Du kan skicka det nu.",
    doNow: "Skicka nu",
    until: "Tjänsten raderar formuläret {{at}}.",
  },
  together: {
    openHere: "{{name}} öppnade den här delen kl. {{at}}.",
    savedHere: "Senast sparad av {{name}}, {{at}}.",
    changed: "Ändrat",
    by: "{{name}}, {{at}}",
    changedHere: "Ändrat efter att du senast öppnade den här delen",
  },
};
