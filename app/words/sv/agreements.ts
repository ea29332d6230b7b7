import type { WordsLike } from "~/words";
import type { agreements as finnish } from "../fi/agreements";

export const agreements: WordsLike<typeof finnish> = {
  title: "Avtal",
  lead: "Avtal som utlysningarnas villkor frågar efter. När ett avtal inte har antecknats är svaret: går inte att avgöra. Villkoret uppfylls inte endast när de antecknade avtalen har kontrollerats på villkorets dag eller senare och inget av dem omfattar dagen.",
  list: "Antecknade avtal",
  none: "Inga avtal har antecknats ännu.",
  organisation: "Organisation",
  kind: "Avtal",
  term: "Gäller",
  source: "Källa",
  checked: "Kontrollerat",
  act: "Åtgärd",
  remove: "Ta bort",
  add: "Anteckna ett avtal",
  municipality: "Kommun",
  municipalityHelp: "Namn eller kommunnummer.",
  fromOn: "Gäller från och med",
  toOn: "Gäller till och med",
  toOnHelp: "Lämna tomt om avtalet gäller tills vidare. Då beaktas det till och med dagen för kontrollen.",
  sourceHelp: "Var avtalet har setts, till exempel dokumentets namn och diarienummer.",
  checkedOn: "Kontrollerat den",
  save: "Anteckna",
  entered: "Avtalet har antecknats.",
  removed: "Avtalet har tagits bort. Sparade bedömningar förblir oförändrade.",
  wrong: {
    municipality: "Skriv kommunens namn eller nummer, till exempel Vanda eller 092.",
    day: "Skriv dagen, till exempel 31.12.2026.",
    source: "Skriv var avtalet har setts (högst 300 tecken).",
    "ends-before-it-begins": "Avtalets sista dag ska vara efter den första.",
    "checked-in-the-future": "Kontrolldagen kan inte ligga i framtiden.",
  },
};
