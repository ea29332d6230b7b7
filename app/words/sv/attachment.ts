import type { WordsLike } from "~/words";
import type { attachment as finnish } from "../fi/attachment";

export const attachment: WordsLike<typeof finnish> = {
  kinds: {
    pdf: "PDF",
    docx: "Word (docx)",
    xlsx: "Excel (xlsx)",
    odt: "OpenDocument-text (odt)",
    ods: "OpenDocument-kalkylark (ods)",
    png: "PNG-bild",
    jpg: "JPEG-bild",
  },
  files: "Filer",
  change: "Lägg till eller ta bort filer",
  none: "Inga filer",
  added: "Bifogad {{at}}, {{name}}",
  digest: "Kontrollsumma (SHA-256)",
  scan: {
    waiting: "Viruskontroll pågår",
    failed: "Viruskontrollen misslyckades",
    infected: "Skadligt program",
    clean: "Viruskontrollerad",
  },
  held: {
    waiting: "Filen kan laddas ner när den har kontrollerats. Det tar vanligen några minuter.",
    failed: "Filen kan inte laddas ner förrän kontrollen har lyckats. Tjänsten försöker på nytt varje timme.",
    infected: "Ett skadligt program hittades i filen, och den lämnas därför inte ut till någon.",
    remove: "Ta bort filen, kontrollera din enhet med ett virusskydd och bifoga en ren fil i stället.",
  },
  heldTitle: "Filen kan inte laddas ner just nu",
  remove: "Ta bort",
  removeFile: "Ta bort {{name}}",
  add: {
    title: "Bifoga en fil",
    label: "Välj en fil",
    button: "Bifoga filen",
    kinds:
      "PDF, Word (docx), Excel (xlsx), OpenDocument (odt eller ods) eller bild (png eller jpg), högst {{each}}.",
    room: "Den här punkten rymmer {{files}}; nu finns här {{present}}. Alla bilagor till ansökan får vara sammanlagt högst {{together}}; nu är de {{used}}.",
    files_one: "{{count}} fil",
    files_other: "{{count}} filer",
    safe: "Filen får inte vara skyddad med lösenord eller innehålla makron.",
    full: "Den här punkten rymmer inte fler filer. Om du vill bifoga en ny, ta först bort någon av filerna ovan.",
  },
  done: {
    added: "Filen {{name}} har bifogats.",
    waiting: "Filen {{name}} har bifogats. Viruskontrollen pågår en stund till.",
    removed: "Filen har tagits bort.",
  },
  back: "Tillbaka: {{section}}",
  notEditable: {
    received: "Ansökan är inlämnad, så bilagorna kan inte längre ändras.",
    closed: "Ansökningstiden gick ut {{at}} (finländsk tid), så bilagorna kan inte längre ändras.",
    otherwise: "Bilagorna kan inte ändras just nu.",
    unchanged: "Ingenting bifogades eller togs bort.",
  },
  signedOut: {
    title: "Din inloggning har gått ut",
    explained: "Ingenting sparades eller togs bort. Filen kunde inte tas emot utan inloggning.",
    next: "Logga in och välj filen på nytt. Det som tidigare har sparats i ansökan finns kvar.",
    signIn: "Logga in och gå tillbaka till bilagorna",
  },
  wrong: {
    missing: "Välj en fil.",
    empty: "{{name}}: filen är tom. Kontrollera att du valde rätt fil och bifoga den på nytt.",
    "too-large":
      "{{name}}: filen är för stor. En fil får vara högst {{each}}. Gör den mindre, till exempel genom att komprimera bilderna, eller dela upp den.",
    "too-large-together":
      "{{name}}: filen ryms inte. Alla bilagor till ansökan får vara sammanlagt högst {{together}}. Ta bort någon bilaga eller gör filen mindre.",
    "too-many":
      "{{name}}: den här punkten rymmer högst {{files}}. Ta först bort någon fil eller slå ihop filerna till en.",
    "wrong-kind":
      "{{name}}: det här filformatet kan inte bifogas. Spara filen som PDF, docx, xlsx, odt, ods, png eller jpg och bifoga den på nytt.",
    "name-does-not-match":
      "{{name}}: filens innehåll motsvarar inte filnamnets ändelse, eller så är filen skadad. Öppna den i det program som den gjorts med, spara den på nytt och bifoga den nya filen.",
    encrypted:
      "{{name}}: filen är skyddad med lösenord, så ministeriet skulle inte kunna öppna den. Ta bort skyddet och bifoga filen på nytt.",
    macros:
      "{{name}}: filen innehåller makron, som vi inte tar emot. Spara den utan makron (docx eller xlsx) eller som PDF och bifoga den på nytt.",
    "unsafe-archive":
      "{{name}}: filen innehåller delar som inte kan öppnas på ett säkert sätt, till exempel komprimerade filer. Spara den som PDF och bifoga den på nytt.",
    infected:
      "{{name}}: ett skadligt program hittades i filen, så den sparades inte. Kontrollera din enhet med ett virusskydd och bifoga en ren fil.",
  },
};
