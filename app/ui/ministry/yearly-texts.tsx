import { type YearlyReport, yearlyParts } from "~/domain/yearly-report";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";

/** What has been written of each item, beside what the final reports tell, with a way to write it. */
export function YearlyTexts({ report, mayWrite }: { report: YearlyReport; mayWrite: boolean }) {
  const { language, say, paths } = useSpeech();
  return report.items.map(({ id, name, texts, told }) => (
    <section key={id} className="yearly-item" aria-labelledby={`item-${id}`}>
      <h3 id={`item-${id}`}>
        <Content texts={name} />
      </h3>
      {yearlyParts.map((part) => {
        const own = texts[part]?.text.trim();
        const of = told.filter((one) => one.part === part);
        if (!own && of.length === 0) return null;
        return (
          <div key={part}>
            <h4>{say(`exports.parts.${part}`)}</h4>
            {own && <p className="typed">{own}</p>}
            {of.map(({ project, text, language: lang }) => (
              <blockquote key={project} lang={lang === language ? undefined : lang}>
                <p className="typed">{text}</p>
                <footer className="small soft">
                  <a href={paths.ministryProject(project)}>{project.toUpperCase()}</a>
                </footer>
              </blockquote>
            ))}
          </div>
        );
      })}
      {mayWrite && (
        <p>
          <a href={paths.yearlyItem(report.year, id)}>
            {say("exports.yearly.write")}
            <span className="hidden">
              {" "}
              <Content texts={name} />
            </span>
          </a>
        </p>
      )}
    </section>
  ));
}
