import type { Assessment } from "~/domain/eligibility";
import type { Admission } from "~/domain/statement";
import type { ApplicationState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { Admitted } from "~/ui/admitted";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { Verdict } from "~/ui/verdict";
import { atTime } from "~/words/formats";

export type DeskCall = {
  id: string;
  name: Texts;
  summary: Texts;
  admission: Admission | null;
  closesAt: string;
  demo: boolean;
  assessment: Assessment;
  /** The organisation's own application in the call. */
  own?: { id: string; state: ApplicationState };
};

/** The calls that are open now, each with this organisation's verdict. */
export function DeskCalls({ calls, organisation }: { calls: DeskCall[]; organisation: Texts }) {
  const { language, say, paths } = useSpeech();
  if (calls.length === 0) {
    return (
      <p className="desk-empty">
        {say("desk.calls.none")} <a href={paths.calls()}>{say("desk.calls.all")}</a>
      </p>
    );
  }
  return (
    <>
      {calls.map((call) => (
        <section key={call.id} className="card desk-open" aria-labelledby={`call-${call.id}`}>
          <h3 id={`call-${call.id}`}>
            <a href={paths.call(call.id)}>
              <Content texts={call.name} />
            </a>{" "}
            {call.demo && <DemoTag />}
          </h3>
          <p>
            <Content texts={call.summary} />
          </p>
          <p>
            <strong>{say("apply.closes", { at: atTime(call.closesAt, language) })}</strong>
          </p>
          {call.own ? (
            <p>
              <a href={paths.application(call.own.id)}>
                {say(call.own.state === "draft" ? "desk.calls.continue" : "apply.start.toApplication")}
              </a>
            </p>
          ) : (
            <>
              <Verdict assessment={call.assessment} organisation={organisation} />
              {call.admission && <Admitted admission={call.admission} />}
              <p>
                {call.assessment.verdict === "ineligible" && !call.admission ? (
                  <a href={paths.startApplication(call.id)}>{say("desk.calls.whyNot")}</a>
                ) : (
                  <a className="button" href={paths.startApplication(call.id)}>
                    {say("desk.calls.start")}
                  </a>
                )}
              </p>
            </>
          )}
        </section>
      ))}
    </>
  );
}
