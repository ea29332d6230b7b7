import type { Section } from "~/domain/application-form";
import type { CompletionPoint } from "~/domain/completion";
import type { Change } from "~/domain/saving";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";
import { CompletionPoints } from "./completion-points";
import { DueDay } from "./due-day";

export type AskedCompletion = {
  request: {
    message: string | null;
    askedAt: string;
    askedByName: string;
    dueOn: string;
    points: CompletionPoint[];
  };
  changes: Change[];
};

type Props = { applicationId: string; completion: AskedCompletion; sections: Section[]; now: string };

/** What the ministry asks to be completed, by when, and where to do it. */
export function CompletionAsked({ applicationId, completion, sections, now }: Props) {
  const { language, say, paths } = useSpeech();
  const { request, changes } = completion;
  return (
    <section aria-labelledby="asked">
      <div className="notice waiting">
        <h2 id="asked">{say("completion.asked.title")}</h2>
        <p>{say("completion.asked.how")}</p>
        {request.message && <p className="typed completion-message">{request.message}</p>}
        <p className="small soft">
          {say("completion.asked.by", { name: request.askedByName, at: atTime(request.askedAt, language) })}
        </p>
      </div>
      <DueDay dueOn={request.dueOn} now={now} />
      {request.points.some(({ dueOn }) => dueOn) && <p>{say("completion.asked.severalDays")}</p>}
      <h3>{say("completion.asked.points")}</h3>
      <CompletionPoints
        points={request.points}
        sections={sections}
        changes={changes}
        at={now}
        hrefOf={(section, part) => `${paths.section(applicationId, section)}#${asAnchor(part, section)}`}
      />
      <p className="buttons">
        <a className="button" href={paths.check(applicationId)}>
          {say("completion.asked.toCheck")}
        </a>
      </p>
      <p className="small soft">{say("completion.asked.unanswered")}</p>
    </section>
  );
}

/** A field has an anchor of its own name; a whole section is asked at the top of its page. */
function asAnchor(part: string, section: string): string {
  return part === section ? "asked-whole" : part;
}
