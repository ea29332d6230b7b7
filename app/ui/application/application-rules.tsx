import type { Section } from "~/domain/application-form";
import { type Finding, isAboutApplication, leafFindings } from "~/domain/eligibility";
import { pick } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { FindingList } from "~/ui/verdict";
import { findingWords } from "~/ui/verdict-words";
import { fieldWords } from "./field-words";

type WhereProps = { fields: string[]; sections: Section[]; hrefOf: (section: string) => string };

/** The fields that a rule looks at, each leading to its place in the form. */
export function WhereToChange({ fields, sections, hrefOf }: WhereProps) {
  const { language, say } = useSpeech();
  const { nameOf } = fieldWords(sections, language);
  const places = fields.flatMap((field) => {
    const section = sections.find(({ id }) => field === id || field.startsWith(`${id}.`));
    if (!section) return [];
    const whole = field === section.id;
    const name = whole ? pick(section.title, language).text : nameOf(field);
    return [{ field, name, href: `${hrefOf(section.id)}${whole ? "" : `#${field}`}` }];
  });
  if (places.length === 0) return null;
  return (
    <p className="small where-to-change">
      {say("rules.whereToChange")}{" "}
      {places.map(({ field, name, href }, index) => (
        <span key={field}>
          {index > 0 && ", "}
          <a href={href}>{name}</a>
        </span>
      ))}
    </p>
  );
}

type Props = { findings: Finding[]; section: Section; href: string };

/** The call's rules that this section answers, as they turn out by what is saved. */
export function ApplicationRules({ findings, section, href }: Props) {
  const { language, say } = useSpeech();
  const { id } = section;
  const isHere = (field: string) => field === id || field.startsWith(`${id}.`);
  const here = findings.filter((finding) =>
    leafFindings([finding]).some(({ rule, told }) => isAboutApplication(rule) && told?.fields?.some(isHere)),
  );
  if (here.length === 0) return null;
  const failed = here.some(({ verdict }) => verdict === "ineligible");
  return (
    <aside
      className={`notice ${failed ? "waiting" : ""} application-rules`}
      aria-labelledby="application-rules"
    >
      <h2 id="application-rules">{say("rules.ofApplication")}</h2>
      <FindingList
        findings={here.map((finding) => findingWords(finding, language))}
        where={(fields) => (
          <WhereToChange fields={fields.filter(isHere)} sections={[section]} hrefOf={() => href} />
        )}
      />
      {failed && <p className="small">{say("rules.ofApplicationHelp")}</p>}
    </aside>
  );
}
