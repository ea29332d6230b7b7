import type { ApplicationState } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { StateTag } from "./status-tags";

type Props = {
  application: {
    state: ApplicationState;
    number: string | null;
    demo: boolean;
    organisationName: Texts;
    organisationCode: string | null;
  };
  call: { id: string; name: Texts };
  name?: string;
};

/** Whose application it is, in which call, and in what state. */
export function ApplicationHead({ application, call, name }: Props) {
  const { language, say, paths } = useSpeech();
  const title = name ?? say("apply.unnamed");
  const { state, number, demo } = application;
  return (
    <>
      <Breadcrumbs trail={[{ name: say("apply.desk.title"), href: paths.desk() }]} here={title} />
      <h1>{title}</h1>
      <p className="tags">
        <StateTag state={state} />
        {demo && <DemoTag />}
        {number && <span>{number}</span>}
      </p>
      <p>
        {say("apply.applicant")}:{" "}
        {say("apply.applicantNamed", {
          name: pick(application.organisationName, language).text,
          code: application.organisationCode ?? "",
        })}
        <br />
        {say("apply.call")}:{" "}
        <a href={paths.call(call.id)}>
          <Content texts={call.name} />
        </a>
      </p>
    </>
  );
}
