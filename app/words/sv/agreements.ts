import type { WordsLike } from "~/words";
import type { agreements as finnish } from "../fi/agreements";

export const agreements: WordsLike<typeof finnish> = {
  title: "Avtal",
  lead: "Avtal som utlysningarnas villkor förutsätter. Om inget avtal har antecknats är svaret: går inte att avgöra. Villkoret förblir ouppfyllt bara om de antecknade avtalen har kontrollerats på villkorets dag eller senare och inget av dem gäller den dagen.",
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
    "ends-before-it-begins": "Avtalets sista dag är före den första. Rätta någondera dagen.",
    "checked-in-the-future": "Kontrolldagen ligger i framtiden. Skriv den dag då avtalet kontrollerades.",
  },
};
