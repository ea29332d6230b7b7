import type { ReactNode } from "react";
import type { FilingQuestion } from "~/domain/filing";
import { Asked } from "~/ui/application/asked-section";
import { useSpeech } from "~/ui/language";
import { onDay } from "~/words/formats";
import type { ReportData, ReportSection } from "./report-data";
import { sectionsOf } from "./report-data";

type Props = Pick<ReportData, "form"> & {
  children: (part: string) => ReactNode;
  /** Shown at the beginning and at the end of each section. */
  lead?: (section: ReportSection) => ReactNode;
  after?: (section: ReportSection) => ReactNode;
};

/** A report section by section, under the same headings wherever it is shown. */
export function ReportParts({ form, children, lead, after }: Props) {
  const { language, say } = useSpeech();
  const { from, to } = form.counted ?? form.period;
  const days = { from: onDay(from, language), to: onDay(to, language) };
  return sectionsOf(form).map((section) => (
    <section key={section.id} className="report-section" aria-labelledby={`report-${section.id}`}>
      <h2 id={`report-${section.id}`}>{say(`reports.form.${section.id}`, days)}</h2>
      {lead?.(section)}
      {section.parts.map((part) => (
        <div key={part} className="report-part">
          {children(part)}
        </div>
      ))}
      {after?.(section)}
    </section>
  ));
}

type LeadProps = { section: ReportSection };

/** What is told of a section to its writer. */
export function SectionLead({ section: { id } }: LeadProps) {
  const { say } = useSpeech();
  if (id === "work" || id === "sources" || id === "attachments") return null;
  return <p>{say(`reports.form.${id}Lead`)}</p>;
}

/** A part that the ministry asks about, under its question. */
export function AskedPart({ part, questions, children }: AskedProps) {
  const question = questions.find((one) => one.part === part);
  return question ? <Asked question={question.question}>{children}</Asked> : children;
}

type AskedProps = { part: string; questions: readonly FilingQuestion[]; children: ReactNode };
