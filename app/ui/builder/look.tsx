import type { FormTerms, Question, Section } from "~/domain/application-form";
import { languages } from "~/domain/texts";
import { SectionEditor } from "~/ui/application/section-editor";
import { Spoken, useSpeech } from "~/ui/language";

const noTerms: FormTerms = {
  sharePercent: 100,
  maxGrant: null,
  periodYears: [],
  indirectAllowed: [],
  costsFrom: "",
  costsTo: "",
};

type Props = { question: Question; condition?: string; unsaved?: boolean };

/** The question as its applicant will see it, in each language; what is typed here goes nowhere. */
export function Look({ question, condition, unsaved }: Props) {
  const { say } = useSpeech();
  const { when: _, ...always } = question;
  return (
    <section className="look" aria-labelledby="look">
      <h2 id="look">{say("builder.question.look")}</h2>
      {unsaved && <p className="small soft">{say("builder.question.lookUnsaved")}</p>}
      {condition && <p className="small soft">{condition}</p>}
      {languages.map((language) => {
        const section: Section = {
          id: `look-${language}`,
          kind: "questions",
          title: question.label,
          questions: [always as Question],
        };
        return (
          <div key={language} lang={language} className="look-one">
            <p className="look-language small">{say(`common.texts.in.${language}`)}</p>
            <Spoken language={language}>
              <SectionEditor
                section={section}
                answers={{}}
                terms={noTerms}
                beside={{ sections: [], answers: {} }}
                files={[]}
                errors={{}}
                theirs={{}}
              />
            </Spoken>
          </div>
        );
      })}
    </section>
  );
}
