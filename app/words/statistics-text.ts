import type { Place, Refused } from "~/domain/statfin";
import type { Say } from "~/words";

/** Why a file was not read, where in it, and what to do. */
export function refusalInWords(refused: Refused, say: Say): string {
  const { because, place, said, expected } = refused;
  const meant = because === "missing-dimension" ? roleInWords(expected ?? "", say) : (expected ?? "");
  const why = say(`statistics.refused.${because}`, { said: said ?? "–", expected: meant });
  const where = placeInWords(place, say);
  return where ? `${where}: ${why}` : why;
}

function placeInWords(place: Place, say: Say): string {
  switch (place.kind) {
    case "file":
      return "";
    case "line":
      return say("statistics.place.line", { line: place.line });
    case "path":
      return say("statistics.place.path", { path: place.path });
    case "cell":
      return say("statistics.place.cell", { path: place.path, of: place.of });
  }
}

const dimensions = ["area", "time", "contents", "language"] as const;

function roleInWords(role: string, say: Say): string {
  const known = dimensions.find((dimension) => dimension === role);
  return known ? say(`statistics.dimensions.${known}`) : role;
}
