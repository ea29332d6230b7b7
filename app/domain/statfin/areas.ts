import type { Day } from "../day";
import { type Place, refuse } from "./refusal";

/** A municipality as the reader must know it; `until` is the last day of one that is no more. */
export type KnownMunicipality = {
  code: string;
  /** In Finnish, Swedish and English, as the service calls it. */
  names: string[];
  until: Day | null;
  /** The codes of those that it became part of. */
  into: string[];
};

/** A cell of the area dimension: a code, a label, or in CSV a text that can be either. */
export type AreaText = { code?: string; label?: string };

/** Names by which Statistics Finland calls municipalities in Swedish, and the register does not. */
const statisticalNames: Record<string, string> = {
  "010": "Alavo",
  "020": "Ackas",
  "074": "Halso",
  "081": "Gustav Adolfs",
  "102": "Vittis",
  "139": "Ijo",
  "142": "Itis",
  "145": "Ilmola",
  "176": "Juga",
  "249": "Keuru",
  "260": "Kides",
  "276": "Kontiolax",
  "284": "Koskis",
  "291": "Kuhmois",
  "400": "Letala",
  "410": "Laukas",
  "426": "Libelits",
  "480": "S:t Mårtens",
  "503": "Virmo",
  "700": "Ruokolax",
  "747": "Siikais",
  "918": "Vemo",
  "934": "Vindala",
  "935": "Vederlax",
};

const wholeCountry = new Set(["koko maa", "hela landet", "whole country"]);
const codedArea = /^(SSS|MK\d{2}|SK\d{3})(?: |$)/;
const codedMunicipality = /^(?:KU)?(\d{3})(?: (.+))?$/;

export type Areas = ReturnType<typeof knownAreas>;

/** Finds municipalities by code and by name; `regions` are names of areas that are none. */
export function knownAreas(municipalities: KnownMunicipality[], regions: string[]) {
  const byCode = new Map(municipalities.map((known) => [known.code, known]));
  const byName = new Map<string, KnownMunicipality>();
  for (const known of municipalities) {
    for (const name of [...known.names, statisticalNames[known.code] ?? ""]) {
      if (name) byName.set(plain(name), known);
    }
  }
  const others = new Set(regions.map(plain));

  /** The municipality; null for an area that is none. A code and a label must mean the same. */
  function find({ code, label }: AreaText, place: Place, vintage: Day | null): KnownMunicipality | null {
    if (code !== undefined && codedArea.test(code)) {
      const labelled = label === undefined ? undefined : byName.get(plain(label));
      if (labelled && /^(SSS|MK)/.test(code))
        refuse("code-contradicts-label", place, `${code} ${label}`, `KU${labelled.code}`);
      return null;
    }
    const found = code === undefined ? named(label ?? "", place) : coded(code, label, place);
    if (found?.until && vintage && vintage > found.until) {
      refuse("not-in-division", place, `KU${found.code} ${found.names[0]}`, vintage);
    }
    return found;
  }

  function coded(code: string, label: string | undefined, place: Place): KnownMunicipality {
    const found = byCode.get(/^KU(\d{3})$/.exec(code)?.[1] ?? "");
    if (!found) refuse("unknown-code", place, code);
    if (label !== undefined) sameAs(found, label, code, place);
    return found;
  }

  function named(text: string, place: Place): KnownMunicipality | null {
    const found = byName.get(plain(text));
    if (found) return found;
    if (codedArea.test(text) || wholeCountry.has(plain(text)) || others.has(plain(text))) return null;
    const [, code, label] = codedMunicipality.exec(text) ?? [];
    if (code === undefined) refuse("unknown-label", place, text);
    const known = byCode.get(code);
    if (!known) refuse("unknown-code", place, text);
    if (label !== undefined) sameAs(known, label, `KU${code}`, place);
    return known;
  }

  /** Labels can repeat the code: `KU091 Helsinki`. */
  function sameAs(known: KnownMunicipality, label: string, code: string, place: Place): void {
    const bare = label.replace(/^(?:KU)?\d{3} /, "");
    const meant = byName.get(plain(bare));
    if (bare === code || meant === known) return;
    if (!meant) refuse("unknown-label", place, label);
    refuse("code-contradicts-label", place, `${code} ${label}`, known.names[0]);
  }

  return { find };
}

export const plain = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
