import { isCombination, type Rule } from "~/domain/eligibility";
import { useSpeech } from "./language";
import { ruleWords } from "./rule-words";

/** The conditions of a call, those that are put together as a list within the list. */
export function RuleList({ rules }: { rules: Rule[] }) {
  const { language, say } = useSpeech();
  return (
    <ul className="rule-list">
      {rules.map((rule, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rules of a page do not move
        <li key={place}>
          {isCombination(rule) ? say(`rules.condition.${rule.kind}`) : ruleWords(rule, language)}
          {isCombination(rule) && <RuleList rules={rule.rules} />}
        </li>
      ))}
    </ul>
  );
}
