import { useSpeech } from "~/ui/language";

/** Texts that have not been stored, whole and ready to be copied. */
export function TypedTexts({ heading, texts }: { heading: string; texts: { name: string; text: string }[] }) {
  const { say } = useSpeech();
  const written = texts.filter(({ text }) => text.trim() !== "");
  return (
    <>
      <h2>{heading}</h2>
      {written.length === 0 ? (
        <p>{say("apply.kept.noTexts")}</p>
      ) : (
        <ul className="typed-texts">
          {written.map(({ name, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a page do not move
            <li key={index}>
              {name && <strong>{name}</strong>}
              <blockquote>{text}</blockquote>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
