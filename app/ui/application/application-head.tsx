import type { ApplicationState } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { ApplicationStateTag } from "~/ui/state-tags";

type Call = { id: string; name: Texts };
type Applicant = { organisationName: Texts; organisationCode: string | null };
type Props = {
  application: Applicant & { state: ApplicationState; number: string | null; demo: boolean };
  call: Call;
  name?: string;
};

/** Whose application it is, in which call, and in what state. */
export function ApplicationHead({ application, call, name }: Props) {
  const { say, paths } = useSpeech();
  const title = name ?? say("apply.unnamed");
  const { state, number, demo } = application;
  return (
    <>
      <Breadcrumbs trail={[{ name: say("apply.desk.title"), href: paths.desk() }]} here={title} />
      <h1>{title}</h1>
      <p className="tags">
        <ApplicationStateTag state={state} />
        {demo && <DemoTag />}
        {number && <span>{number}</span>}
      </p>
      <Parties application={application} call={call} />
    </>
  );
}

/** The applicant by name and number, and the call. */
export function Parties({ application, call }: { application: Applicant; call: Call }) {
  const { say, paths } = useSpeech();
  return (
    <p>
      {say("apply.applicant")}: <ApplicantName application={application} />
      <br />
      {say("apply.call")}:{" "}
      <a href={paths.call(call.id)}>
        <Content texts={call.name} />
      </a>
    </p>
  );
}

/** "Vantaa, kuntanumero 092". */
export function ApplicantName({ application }: { application: Applicant }) {
  const { language, say } = useSpeech();
  return say("apply.applicantNamed", {
    name: pick(application.organisationName, language).text,
    code: application.organisationCode ?? "",
  });
}
