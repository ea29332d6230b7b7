import { type Cents, shareOf } from "~/domain/money";
import type { CostTable, PortfolioProject } from "~/domain/portfolio";
import { inEuros, inPercentTenths, inWholeEuros } from "~/words/formats";
import { AmountTable } from "./amount-table";
import { useSpeech } from "./language";
import { Content, DemoTag } from "./parts";
import { NamedInTime, periodOf } from "./programme-parts";
import { ProjectStateTag } from "./state-tags";

/** The sum, or that it is not known: an unknown is never a zero. */
export function Granted({ granted }: { granted: Cents | null }) {
  const { language, say } = useSpeech();
  if (granted === null) return <span className="soft">{say("portal.project.grantedUnknown")}</span>;
  return <>{inWholeEuros(granted, language)}</>;
}

/** Milestones reached of all, in words and as a bar. */
export function MilestoneProgress({ milestones: { reached, all } }: Pick<PortfolioProject, "milestones">) {
  const { say } = useSpeech();
  if (all === 0) return <span className="soft">{say("portal.project.milestonesUnknown")}</span>;
  return (
    <>
      {say("portal.project.milestonesOf", { reached, all })}
      <progress max={all} value={reached} aria-hidden="true" />
    </>
  );
}

/** Projects a row each; `withItem` tells which item of the programme each belongs to. */
export function ProjectTable({ projects, withItem }: { projects: PortfolioProject[]; withItem: boolean }) {
  const { language, say, paths } = useSpeech();
  const label = {
    recipient: say("portal.project.recipient"),
    item: say("portal.project.item"),
    period: say("portal.project.period"),
    granted: say("portal.project.granted"),
    milestones: say("portal.project.milestones"),
    state: say("portal.project.state"),
  };
  return (
    <table className="stack projects">
      <caption className="hidden">{say("portal.project.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("portal.project.name")}</th>
          <th scope="col">{label.recipient}</th>
          {withItem && <th scope="col">{label.item}</th>}
          <th scope="col">{label.period}</th>
          <th scope="col" className="number">
            {label.granted}
          </th>
          <th scope="col">{label.milestones}</th>
          <th scope="col">{label.state}</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <th scope="row">
              <a href={paths.project(project.id)}>
                <Content texts={project.name} />
              </a>{" "}
              {project.demo && <DemoTag />}
            </th>
            <td data-label={label.recipient}>
              <NamedInTime organisation={project.recipient} />
            </td>
            {withItem && (
              <td data-label={label.item}>
                <a href={paths.item(project.item.id)}>
                  <Content texts={project.item.name} />
                </a>
              </td>
            )}
            <td data-label={label.period} className="period">
              {periodOf(project, false, language, say)}
            </td>
            <td data-label={label.granted} className="number">
              <Granted granted={project.granted} />
            </td>
            <td data-label={label.milestones}>
              <MilestoneProgress milestones={project.milestones} />
            </td>
            <td data-label={label.state}>
              <ProjectStateTag state={project.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Drawing = { message: string; svg: string };

/** Costs as a drawing, with the table that it was drawn from beside it. */
export function Costs({ drawing, costs, byYear }: { drawing: Drawing; costs: CostTable; byYear: boolean }) {
  const { say } = useSpeech();
  return (
    <div className="costs">
      <h3>{drawing.message}</h3>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server from words and sums */}
      <div className="chart" dangerouslySetInnerHTML={{ __html: drawing.svg }} />
      {byYear ? (
        <CostsByYear costs={costs} caption={say("portal.costs.captionByYear")} />
      ) : (
        <CostsInAll costs={costs} />
      )}
    </div>
  );
}

function CostsInAll({ costs }: { costs: CostTable }) {
  const { language, say } = useSpeech();
  const share = (part: Cents) => inPercentTenths(shareOf(part, costs.total) ?? 0, language);
  const [amount, ofAll] = [say("portal.costs.amount"), say("portal.costs.share")];
  return (
    <table className="stack">
      <caption>{say("portal.costs.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("portal.costs.category")}</th>
          <th scope="col" className="number">
            {amount}
          </th>
          <th scope="col" className="number">
            {ofAll}
          </th>
        </tr>
      </thead>
      <tbody>
        {costs.rows.map(({ category, total }) => (
          <tr key={category}>
            <th scope="row">{say(`terms.cost.${category}`)}</th>
            <td className="number" data-label={amount}>
              {inEuros(total, language)}
            </td>
            <td className="number" data-label={ofAll}>
              {share(total)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("common.total")}</th>
          <td className="number" data-label={amount}>
            {inEuros(costs.total, language)}
          </td>
          <td className="number" data-label={ofAll}>
            {share(costs.total)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Costs by category and year, to the cent. */
export function CostsByYear({ costs, caption }: { costs: CostTable; caption: string }) {
  const { say } = useSpeech();
  const { years, rows, byYear, total } = costs;
  return (
    <AmountTable
      caption={caption}
      years={years}
      rows={rows.map(({ category, ...sums }) => ({ ...sums, name: say(`terms.cost.${category}`) }))}
      sum={{ name: say("common.total"), amounts: byYear, total }}
    />
  );
}
