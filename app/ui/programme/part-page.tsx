import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import type { Typed, Wrong } from "~/web/part-form";
import { atTime } from "~/words/formats";
import { type Choice, Differences } from "./differences";

/** What an action of a part's form answers when the page comes back. */
export type Back = {
  typed: Typed;
  errors: Wrong[];
  /** The version on which the form stands from now on. */
  version: number;
  /** Somebody has changed the part meanwhile. */
  meanwhile?: { by: string; at: string } | "unknown";
  /** The fields that the writer had not touched hold what holds now. */
  merged?: boolean;
};

type Props = {
  trail: Crumb[];
  title: string;
  /** Whose part it is. */
  of?: ReactNode;
  lead?: ReactNode;
  /** What holds now, and the version of it. */
  typed: Typed;
  version: number;
  back?: Back;
  /** What the values of the choices are called, by field: told when two forms are compared. */
  choices: Record<string, Choice[]>;
  /** Where to go without saving. */
  away: string;
  children: (typed: Typed, errors: Wrong[]) => ReactNode;
};

/** The page of one form: what is wrong or has changed meanwhile first, then the fields, then the buttons. */
export function PartPage(props: Props) {
  const { trail, title, of, lead, typed, version, back, choices, away, children } = props;
  const { say } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={title} />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>
        {title}
        {of && <span className="of">{of}</span>}
      </h1>
      {back?.meanwhile && <Meanwhile now={typed} back={back} choices={choices} />}
      {lead && <p className="lead">{lead}</p>}
      <form method="post" noValidate className="part-form">
        <button className="hidden" type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true">
          {say("common.save")}
        </button>
        <input type="hidden" name="version" value={back?.version ?? version} />
        {children(back?.typed ?? typed, back?.errors ?? [])}
        <div className="buttons">
          <button className="button" type="submit" name="intent" value="save">
            {say("common.save")}
          </button>
          <a href={away}>{say("programme.cancel")}</a>
        </div>
      </form>
    </div>
  );
}

type MeanwhileProps = { now: Typed; back: Back; choices: Record<string, Choice[]> };

function Meanwhile({ now, back, choices }: MeanwhileProps) {
  const { language, say } = useSpeech();
  const { meanwhile } = back;
  return (
    <div className="notice waiting meanwhile" role="alert">
      <h2>{say("programme.meanwhile.title")}</h2>
      <p>
        {typeof meanwhile === "object"
          ? say("programme.meanwhile.who", { name: meanwhile.by, when: atTime(meanwhile.at, language) })
          : say("programme.meanwhile.whoUnknown")}
      </p>
      <Differences now={now} yours={back.typed} choices={choices} />
      <p>
        {back.merged && say("programme.meanwhile.merged")} {say("programme.meanwhile.next")}
      </p>
    </div>
  );
}
