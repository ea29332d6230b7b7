import type { ReactNode } from "react";
import { useSpeech } from "~/ui/language";

type Props = {
  id: string;
  title: string;
  /** Where to change it, for those who may. */
  edit?: string;
  children: ReactNode;
};

/** One part as it stands, with the way to change it. */
export function PartSection({ id, title, edit, children }: Props) {
  const { say } = useSpeech();
  return (
    <section className="part" aria-labelledby={id}>
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        {edit && (
          <a className="button secondary" href={edit}>
            {say("programme.edit")}
            <span className="hidden">: {title}</span>
          </a>
        )}
      </div>
      {children}
    </section>
  );
}

/** What has just been done, and the way to the history of the page's subject. */
export function Done({ text }: { text?: string }) {
  if (!text) return null;
  return (
    <p className="notice good" role="status">
      {text}
    </p>
  );
}
