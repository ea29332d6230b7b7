import { contestFigure } from "../../app/commands/contest-figure.server";
import type { Db } from "../../app/db.server";
import { openCallId } from "./open-call";
import { demoPerson } from "./people";

/**
 * Turku holds that its figure of the open call is too small: an invented request, left open for an officer.
 * The published range is real, the number that Turku names is not.
 */
export async function tellContestedFigure(db: Db, now: string): Promise<void> {
  const verdict = await contestFigure(db, {
    callId: openCallId,
    referenceOn: "2022-12-31",
    claimed: 28_350,
    reasons:
      "Väestötietojärjestelmästä 31.12.2022 poimitussa tilastossamme vieraskielisiä on 28 350. Pyydämme, että haussa käytetään tätä lukua. (Esittelyä varten keksitty pyyntö.)",
    general: false,
    by: demoPerson("turku-signatory"),
    at: now,
  });
  if (!verdict?.ok) throw new Error("The story's figure was not contested.");
}
