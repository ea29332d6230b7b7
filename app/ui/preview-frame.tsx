import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Assumed } from "~/domain/preview";
import { pick, type Texts } from "~/domain/texts";
import { previewPaths } from "~/web/paths";
import { atTime } from "~/words/formats";
import { Spoken, useSpeech } from "./language";
import { Content } from "./parts";

export type Band = {
  callId: string;
  as: string;
  now: string;
  municipality: Texts;
  sections: { id: string; title: Texts }[];
  assumed: Assumed[];
};

/** A page of an applicant as a manager tries it: it says so above, and its links stay inside. */
export function PreviewFrame({ band, here, children }: { band: Band; here: string; children: ReactNode }) {
  const { language, say, paths } = useSpeech();
  const { sectionId } = useParams();
  const page = (name: string) => paths.preview(band.callId, band.as, name);
  const pages = [
    { name: "call", label: say("preview.page.call") },
    { name: "eligibility", label: say("preview.page.eligibility") },
    { name: "application", label: say("preview.page.application") },
    ...band.sections.map(({ id, title }) => ({ name: `sections/${id}`, label: <Content texts={title} /> })),
    { name: "check", label: say("preview.page.check") },
    { name: "receipt", label: say("preview.page.receipt") },
  ];
  const current = here === "sections" ? `sections/${sectionId}` : here;
  return (
    <>
      <section className="preview-band" aria-label={say("preview.title")}>
        <div className="width">
          <p className="preview-told">
            <strong>{say("preview.title")}</strong>{" "}
            {say("preview.band", {
              municipality: pick(band.municipality, language).text,
              at: atTime(band.now, language, { seconds: true }),
            })}{" "}
            <a href={paths.preview(band.callId)}>{say("preview.change")}</a>
          </p>
          <p className="small">{say("preview.nowhere")}</p>
          {band.assumed.length > 0 && (
            <p className="small">
              {say("preview.assumed", {
                what: new Intl.ListFormat(language).format(
                  band.assumed.map((each) => say(`preview.assumption.${each}`)),
                ),
              })}
            </p>
          )}
          <details>
            <summary>{say("preview.pages")}</summary>
            <ul>
              {pages.map(({ name, label }) => (
                <li key={name}>
                  <a href={page(name)} aria-current={name === current ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </div>
      </section>
      <Spoken paths={previewPaths(language, band.callId, band.as)}>{children}</Spoken>
    </>
  );
}
