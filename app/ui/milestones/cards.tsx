import type { ReactNode } from "react";
import type { Attachment } from "~/domain/attachment";
import type { ProjectFile } from "~/domain/project-file";
import type { Language, Texts } from "~/domain/texts";
import { pick } from "~/domain/texts";
import { LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { inMonth, onDay } from "~/words/formats";
import type { ShownMilestone } from "./board";
import { DependencyLine } from "./dependencies";
import { Said, type ShownEntry } from "./said";
import { StandingTag } from "./standing";

export const milestoneIntents = ["tell", "forecast", "reach", "ask", "reopen", "depend", "lift"] as const;
export type MilestoneIntent = (typeof milestoneIntents)[number];

/** What came back from a form of this page: of which milestone, what was typed, and what is wrong with it. */
export type WrongMilestone = {
  milestoneId: string;
  intent: MilestoneIntent;
  typed: Record<string, string>;
  field: string;
  message: string;
};

/** Each milestone has its own fields on the page. */
export const fieldOf = (field: string, milestoneId: string) => `${field}-${milestoneId}`;

export type Targets = {
  items: { id: string; name: Texts; events: { text: Texts }[] }[];
  milestones: { id: string; name: string; projectId: string; projectName: Texts }[];
};

type Page = {
  side: "recipient" | "ministry";
  lang?: Language;
  today: string;
  /** What this person may do here. */
  may: readonly MilestoneIntent[];
  targets?: Targets;
  wrong?: WrongMilestone;
  here: string;
};

type Props = Page & { milestones: ShownMilestone[]; entries: ShownEntry[]; files: ProjectFile[] };

/** The milestones one by one: what is told of each, its documents, and what can be done. */
export function MilestoneCards({ milestones, entries, files, ...page }: Props) {
  return (
    <ol className="milestone-cards">
      {milestones.map((milestone) => (
        <Card
          key={milestone.id}
          milestone={milestone}
          entries={entries.filter(({ milestoneId }) => milestoneId === milestone.id)}
          files={files.filter(({ nounId }) => nounId === milestone.id)}
          page={page}
        />
      ))}
    </ol>
  );
}

type CardProps = {
  milestone: ShownMilestone;
  entries: ShownEntry[];
  files: (ProjectFile & Attachment)[];
  page: Page;
};

function Card({ milestone, entries, files, page }: CardProps) {
  const { language, say } = useSpeech();
  const { id, name, evidence, plannedMonth, forecastMonth, reachedOn, standing } = milestone;
  const { lang } = page;
  return (
    <li id={id}>
      <h3 lang={lang}>{name}</h3>
      <p className="tags">
        <StandingTag standing={standing} />
      </p>
      <p>
        {say("milestones.column.planned")}: {inMonth(plannedMonth, language)}
        {forecastMonth && (
          <>
            {" · "}
            {say("milestones.column.forecast")}: {inMonth(forecastMonth, language)}
          </>
        )}
        <br />
        {say("milestones.evidence")} <span lang={lang}>{evidence}</span>
        {reachedOn && milestone.reachedByName && (
          <>
            <br />
            {say("milestones.reachedBy", {
              day: onDay(reachedOn, language),
              name: milestone.reachedByName,
            })}
          </>
        )}
      </p>
      <Told milestone={milestone} />
      <Waits milestone={milestone} page={page} />
      <Documents milestone={milestone} files={files} page={page} />
      <Acts milestone={milestone} page={page} />
      <Said entries={entries} />
    </li>
  );
}

function Told({ milestone: { toldOn, toldText, toldByName, askedText } }: { milestone: ShownMilestone }) {
  const { language, say } = useSpeech();
  return (
    <>
      {toldOn && (
        <>
          <p>{say("milestones.toldBy", { name: toldByName ?? "", day: onDay(toldOn, language) })}</p>
          <blockquote className="typed">{toldText}</blockquote>
        </>
      )}
      {askedText && (
        <div className="notice waiting">
          <p>
            <strong>{say("milestones.asked")}</strong> <span className="typed">{askedText}</span>
          </p>
        </div>
      )}
    </>
  );
}

type PartProps = { milestone: ShownMilestone; page: Page };

function Waits({ milestone: { id, dependencies }, page }: PartProps) {
  const { say } = useSpeech();
  if (dependencies.length === 0) return null;
  return (
    <>
      <p>{say("milestones.waitsFor")}</p>
      <ul className="milestone-waits">
        {dependencies.map((dependency) => (
          <li key={dependency.id}>
            <span>
              <DependencyLine dependency={dependency} />
            </span>
            {page.may.includes("lift") && (
              <form method="post" action={page.here}>
                <input type="hidden" name="milestone" value={id} />
                <input type="hidden" name="dependency" value={dependency.id} />
                <button className="button plain" type="submit" name="intent" value="lift">
                  {say("milestones.depend.lift")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Documents({ milestone, files, page }: PartProps & Pick<CardProps, "files">) {
  const { say, paths } = useSpeech();
  const place = {
    projectId: milestone.projectId,
    noun: "milestone",
    nounId: milestone.id,
    field: "evidence",
  };
  const adds = page.may.includes("tell") && milestone.standing.kind !== "dropped";
  if (files.length === 0 && !adds) return null;
  return (
    <>
      {files.length > 0 && (
        <>
          <p>{say("milestones.files")}</p>
          <ProjectFileList files={files} />
        </>
      )}
      {adds && (
        <p>
          <a href={paths.projectFiles(place, `${page.here}#${milestone.id}`)}>
            {say("milestones.addFiles", { count: files.length })}
            <span className="hidden">: {milestone.name}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** What this person can do with the milestone as it stands; what came back with an error stays open. */
function Acts({ milestone, page }: PartProps) {
  const { language, say } = useSpeech();
  const { id, toldOn, standing } = milestone;
  const told = standing.kind === "told";
  const reached = standing.kind.startsWith("reached");
  const open = !reached && standing.kind !== "dropped";
  const mine = page.wrong?.milestoneId === id ? page.wrong : undefined;
  const may = (intent: MilestoneIntent) => page.may.includes(intent);
  const field = (name: string, otherwise = "") => ({
    name: fieldOf(name, id),
    value: mine?.typed[fieldOf(name, id)] ?? otherwise,
    error: mine?.field === fieldOf(name, id) ? mine.message : undefined,
  });
  const act = (intent: MilestoneIntent, label: string, button: string, children: ReactNode) => (
    <Act
      key={intent}
      {...{ id, intent, label, button, children }}
      name={milestone.name}
      open={mine?.intent === intent}
      here={page.here}
    />
  );
  return (
    <>
      {may("tell") &&
        open &&
        act(
          "tell",
          say("milestones.tell.open"),
          say("milestones.tell.button"),
          <>
            <TextField
              {...field("day", onDay(toldOn ?? page.today, language))}
              label={say("milestones.tell.day")}
              help={say("milestones.tell.dayHelp")}
              short
            />
            <LongTextField
              {...field("shownBy", milestone.toldText ?? "")}
              label={say("milestones.tell.shownBy")}
              help={say("milestones.tell.shownByHelp")}
              rows={3}
            />
          </>,
        )}
      {may("reach") &&
        open &&
        act(
          "reach",
          say(told ? "milestones.mark.confirm" : "milestones.mark.open"),
          say(told ? "milestones.mark.confirm" : "milestones.mark.button"),
          <TextField
            {...field("reachedOn", onDay(toldOn ?? page.today, language))}
            label={say("milestones.tell.day")}
            help={say("milestones.tell.dayHelp")}
            short
          />,
        )}
      {may("ask") &&
        told &&
        act(
          "ask",
          say("milestones.ask.open"),
          say("milestones.ask.button"),
          <LongTextField {...field("question")} label={say("milestones.ask.reason")} rows={3} />,
        )}
      {may("forecast") &&
        open &&
        !told &&
        act(
          "forecast",
          say("milestones.forecast.open"),
          say("milestones.forecast.button"),
          <>
            <p className="small">{say("milestones.forecast.note")}</p>
            <TextField
              {...field("month")}
              label={say("milestones.forecast.month")}
              help={say("milestones.forecast.monthHelp")}
              short
            />
            <LongTextField {...field("reason")} label={say("milestones.forecast.reason")} rows={3} />
          </>,
        )}
      {may("depend") &&
        open &&
        page.targets &&
        act(
          "depend",
          say("milestones.depend.open"),
          say("milestones.depend.button"),
          <TargetField {...field("target")} targets={page.targets} own={id} />,
        )}
      {may("reopen") && reached && (
        <form method="post" action={page.here}>
          <input type="hidden" name="milestone" value={id} />
          <button className="button plain" type="submit" name="intent" value="reopen">
            {say("milestones.reopen")}
            <span className="hidden">: {milestone.name}</span>
          </button>
        </form>
      )}
    </>
  );
}

type ActProps = {
  id: string;
  intent: MilestoneIntent;
  label: string;
  button: string;
  name: string;
  open: boolean;
  here: string;
  children: ReactNode;
};

function Act({ id, intent, label, button, name, open, here, children }: ActProps) {
  return (
    <details open={open}>
      <summary>
        {label}
        <span className="hidden">: {name}</span>
      </summary>
      <form method="post" action={here} noValidate>
        <input type="hidden" name="milestone" value={id} />
        {children}
        <p>
          <button className="button secondary" type="submit" name="intent" value={intent}>
            {button}
          </button>
        </p>
      </form>
    </details>
  );
}

type TargetProps = { name: string; value: string; error?: string; targets: Targets; own: string };

/** Everything that can be waited for, in groups: events of each item, the items, and other milestones. */
function TargetField({ name, value, error, targets, own }: TargetProps) {
  const { language, say } = useSpeech();
  const named = (texts: Texts) => pick(texts, language).text;
  const projects = new Map(targets.milestones.map(({ projectId, projectName }) => [projectId, projectName]));
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={name}>{say("milestones.depend.target")}</label>
      {error && (
        <p className="error-message" id={`${name}-error`}>
          <span className="hidden">{say("common.error")} </span>
          {error}
        </p>
      )}
      <select
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={error && `${name}-error`}
        aria-invalid={error ? true : undefined}
      >
        <option value="">{say("milestones.depend.choose")}</option>
        {[...projects].map(([projectId, project]) => (
          <optgroup key={projectId} label={say("milestones.depend.projects", { project: named(project) })}>
            {targets.milestones
              .filter((one) => one.projectId === projectId && one.id !== own)
              .map((one) => (
                <option key={one.id} value={`milestone:${one.id}`}>
                  {one.name}
                </option>
              ))}
          </optgroup>
        ))}
        <optgroup label={say("milestones.depend.items")}>
          {targets.items.map((item) => (
            <option key={item.id} value={`item:${item.id}`}>
              {named(item.name)}
            </option>
          ))}
        </optgroup>
        {targets.items
          .filter(({ events }) => events.length > 0)
          .map((item) => (
            <optgroup key={item.id} label={say("milestones.depend.events", { item: named(item.name) })}>
              {item.events.map(({ text }, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an event is known by its place
                <option key={position} value={`event:${item.id}:${position}`}>
                  {named(text)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
}
