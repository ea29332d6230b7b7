import type { WordsLike } from "~/words";
import type { account as finnish } from "../fi/account";

export const account: WordsLike<typeof finnish> = {
  title: "Logga in",
  lead: "Välj vem du är när du använder tjänsten.",
  explained:
    "I demonstrationen loggar man in genom att välja en person i listan. Inget lösenord behövs. Personerna är påhittade, organisationerna riktiga.",
  comeBack: "Efter inloggningen kommer du tillbaka till sidan du var på.",
  chooseSomebody: "Välj en person i listan.",
};
