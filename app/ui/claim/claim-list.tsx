import type { FilingState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { inEuros, onDay } from "~/words/formats";
import { ClaimStateTag } from "./parts";

type Listed = {
  id: string;
  number: string | null;
  state: FilingState;
  periodFrom: string | null;
  periodTo: string | null;
  costs: number | null;
  claimed: number | null;
  deducted: number | null;
  verified: number | null;
};

/** The claims of a project with what was asked, deducted and found payable. */
export function ClaimList({ claims, hrefOf }: { claims: Listed[]; hrefOf: (id: string) => string }) {
  const { language, say } = useSpeech();
  if (claims.length === 0) return <p className="soft">{say("claims.none")}</p>;
  const sums = ["costs", "claimed", "deducted", "verified"] as const;
  return (
    <table className="stack claims">
      <caption className="hidden">{say("claims.made")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("claims.number")}</th>
          <th scope="col">{say("claims.period")}</th>
          {sums.map((name) => (
            <th scope="col" className="number" key={name}>
              {say(`claims.${name}`)}
            </th>
          ))}
          <th scope="col">{say("claims.state")}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id}>
            <th scope="row">
              <a href={hrefOf(claim.id)}>{claim.number ?? say("claims.unnumbered")}</a>
            </th>
            <td data-label={say("claims.period")}>
              {claim.periodFrom && claim.periodTo
                ? `${onDay(claim.periodFrom, language)}–${onDay(claim.periodTo, language)}`
                : "–"}
            </td>
            {sums.map((name) => (
              <td className="number" data-label={say(`claims.${name}`)} key={name}>
                {claim[name] === null ? "–" : inEuros(claim[name] ?? 0, language)}
              </td>
            ))}
            <td data-label={say("claims.state")}>
              <ClaimStateTag state={claim.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
