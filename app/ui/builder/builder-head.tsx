import type { ReactNode } from "react";
import { pick, type Texts } from "~/domain/texts";
import { Breadcrumbs, type Crumb } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";

type Props = {
  call: { id: string; name: Texts };
  title: string;
  trail?: Crumb[];
  editable: boolean;
  manager: boolean;
  saved: boolean;
  children?: ReactNode;
};

/** Which call's form it is, which part of it, and whether the reader can change it. */
export function BuilderHead({ call, title, trail = [], editable, manager, saved, children }: Props) {
  const { language, say, paths } = useSpeech();
  return (
    <>
      <Breadcrumbs
        trail={[
          { name: say("call.desk.title"), href: paths.callDesk() },
          { name: pick(call.name, language).text || call.id, href: paths.ministryCall(call.id) },
          ...trail,
        ]}
        here={title}
      />
      <h1>{title}</h1>
      {saved && (
        <div className="notice good" role="status">
          <p>{say("builder.saved")}</p>
        </div>
      )}
      {!editable && <p className="notice">{say(manager ? "builder.notDraft" : "builder.readOnly")}</p>}
      {children}
    </>
  );
}
