import { languages, type Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";

/** A text as it is kept, in each language; Finnish and Swedish that are not there are said to be missing. */
export function ThreeTexts({ texts }: { texts: Texts }) {
  const { say } = useSpeech();
  return (
    <dl className="three-texts">
      {languages.map((language) => (
        <div key={language}>
          <dt>{say(`common.texts.in.${language}`)}</dt>
          <dd>
            {texts[language] ? (
              <span lang={language}>{texts[language]}</span>
            ) : (
              <span className={language === "en" ? "soft" : "lacks"}>
                {say(language === "en" ? "programme.public.nothing" : "programme.public.missing")}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
