import type { WordsLike } from "~/words";
import type { problem as finnish } from "../fi/problem";

export const problem: WordsLike<typeof finnish> = {
  toFront: "Gå till startsidan",
  403: {
    title: "Vi tog inte emot formuläret",
    holds: "Formuläret kom inte från en sida i den här tjänsten. Ingenting sparades eller ändrades.",
    next: "Gå tillbaka till sidan via den här tjänsten och skicka formuläret på nytt.",
  },
  404: {
    title: "Sidan hittades inte",
    holds: "Adressen är fel, sidan har tagits bort eller den hör till en annan organisation.",
    next: "Kontrollera adressen eller sök sidan via startsidan eller ditt skrivbord.",
  },
  405: {
    title: "Det går inte att göra detta på den här adressen",
    holds: "Ingenting ändrades.",
    next: "Gå tillbaka till föregående sida och försök igen.",
  },
  409: {
    title: "Läget har ändrats",
    holds:
      "Ärendet har redan gått vidare till ett annat skede än på sidan du skickade från. Ingenting ändrades.",
    next: "Öppna ärendet på nytt så ser du i vilket skede det är nu.",
  },
  411: {
    title: "Formuläret kom inte fram i sin helhet",
    holds: "Ingenting sparades.",
    next: "Gå tillbaka till föregående sida och skicka formuläret på nytt.",
  },
  413: {
    title: "Formuläret är för stort",
    holds:
      "Texterna i formuläret får vara högst 2 megabyte sammanlagt och en bifogad fil högst 20 megabyte. Det du skickade sparades inte.",
    next: "Gå tillbaka till föregående sida i webbläsaren: dina texter finns där. Förkorta dem eller gör filen mindre och skicka på nytt.",
  },
  423: {
    title: "Filen kan inte lämnas ut just nu",
    holds:
      "Filen kontrolleras för skadlig kod innan den lämnas ut. Kontrollen lyckades inte, eller så hittade den något skadligt i filen.",
    next: "Försök igen om en stund. Om filen då inte heller går att få, be avsändaren om en ny.",
  },
  429: {
    title: "För många kontroller",
    holds: "Från samma nätverk har det på kort tid gjorts ovanligt många kontroller. Ingenting ändrades.",
    next: "Vänta en minut och försök igen.",
  },
  broken: {
    title: "Det har uppstått ett fel i tjänsten",
    holds: "Det du gjorde senast blev inte gjort. Det som sparats tidigare finns kvar.",
    next: "Försök igen om en stund. Kontakta oss om felet kvarstår och uppge denna kod:",
    reference: "Kod:",
  },
};
