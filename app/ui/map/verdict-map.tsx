import type { Verdict } from "~/domain/eligibility";
import type { VerdictCount } from "~/domain/municipality-list";
import { useSpeech } from "~/ui/language";
import { inNumber } from "~/words/formats";

/** Finland as paths of an image: one for each verdict, and one around those near the line. */
export type VerdictMap = {
  width: number;
  height: number;
  areas: { verdict: Verdict; path: string }[];
  near: string;
};

type Props = {
  map: VerdictMap;
  /** `names` are there where they are few. */
  counts: (VerdictCount & { names: string[] })[];
  near: number;
  nearNames: string[];
};

/** Where the municipalities of each verdict lie: a picture beside the table, which says all that it does. */
export function MapOfVerdicts({ map, counts, near, nearNames }: Props) {
  const { language, say } = useSpeech();
  const told = counts.map(({ verdict, count }) =>
    say("who.map.count", { verdict: say(`terms.verdict.${verdict}`), count: inNumber(count, language) }),
  );
  return (
    <figure className="verdict-map">
      <svg
        viewBox={`-6 -6 ${map.width + 12} ${map.height + 12}`}
        role="img"
        aria-labelledby="verdict-map-title"
      >
        <title id="verdict-map-title">{say("who.map.title", { counts: told.join(", ") })}</title>
        <defs>
          <Patterns />
        </defs>
        {map.areas.map(({ verdict, path }) => (
          <path key={verdict} className={`area ${verdict}`} d={path} fill={fillOf(verdict)} />
        ))}
        {map.near && <path className="near" d={map.near} fill="none" />}
      </svg>
      <figcaption>
        <ul className="legend">
          {counts.map(({ verdict, count, names }) => (
            <li key={verdict}>
              <Swatch verdict={verdict} /> {say(`terms.verdict.${verdict}`)}: {inNumber(count, language)}
              <Names names={names} />
            </li>
          ))}
          {near > 0 && (
            <li>
              <Swatch /> {say("who.near.tag")}: {inNumber(near, language)}
              <Names names={nearNames} />
            </li>
          )}
        </ul>
        {near > 0 && <p className="small">{say("who.near.explained")}</p>}
        <p className="small soft">{say("who.map.attribution")}</p>
      </figcaption>
    </figure>
  );
}

function Names({ names }: { names: string[] }) {
  return names.length > 0 && <span className="soft"> ({names.join(", ")})</span>;
}

/** Each verdict has a pattern of its own, so that nothing is told by colour alone. */
function fillOf(verdict: Verdict): string | undefined {
  if (verdict === "cannot-be-told") return "url(#hatched)";
  return verdict === "judged-from-the-application" ? "url(#dotted)" : undefined;
}

function Patterns() {
  return (
    <>
      <pattern id="hatched" width="10" height="10" patternUnits="userSpaceOnUse">
        <rect className="pattern-ground" width="10" height="10" />
        <path className="pattern-mark" d="M-1 11L11 -1M-1 1L1 -1M9 11L11 9" />
      </pattern>
      <pattern id="dotted" width="9" height="9" patternUnits="userSpaceOnUse">
        <rect className="pattern-ground" width="9" height="9" />
        <circle className="pattern-dot" cx="4.5" cy="4.5" r="2.4" />
      </pattern>
    </>
  );
}

function Swatch({ verdict }: { verdict?: Verdict }) {
  return (
    <svg className="swatch" viewBox="0 0 24 16" aria-hidden="true">
      <rect
        className={verdict ? `area ${verdict}` : "near"}
        x="2"
        y="2"
        width="20"
        height="12"
        fill={verdict ? fillOf(verdict) : "none"}
      />
    </svg>
  );
}
