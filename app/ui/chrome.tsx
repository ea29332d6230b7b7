import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { languages, pick, type Texts } from "~/domain/texts";
import { inLanguage } from "~/web/paths";
import { useSpeech } from "./language";

type HeadPerson = {
  name: string;
  organisation: Texts;
  applicant: boolean;
  ministry: boolean;
  programme: boolean;
  messages: boolean;
  statistics: boolean;
  record: boolean;
  calls: boolean;
  payments: boolean;
};

/** The head of every page: whose service this is, where one can go, in which language, and as whom. */
export function Header({ person, demo }: { person?: HeadPerson; demo: boolean }) {
  const { language, say, paths } = useSpeech();
  const { pathname, search } = useLocation();
  const atHand = person?.ministry
    ? [
        [paths.inbox(), say("common.nav.inbox")],
        ...(person.calls ? [[paths.callDesk(), say("call.desk.nav")]] : []),
        ...(person.payments ? [[paths.payments(), say("payments.nav.waiting")]] : []),
        [paths.monitoring(), say("common.nav.monitoring")],
        ...(person.programme ? [[paths.programme(), say("programme.nav")]] : []),
        ...(person.statistics ? [[paths.statistics(), say("statistics.title")]] : []),
        ...(person.messages ? [[paths.messages(), say("mail.title")]] : []),
        ...(person.record ? [[paths.record(), say("common.nav.record")]] : []),
      ]
    : person?.applicant
      ? [[paths.desk(), say("common.nav.desk")]]
      : [];
  const places = [
    [paths.calls(), say("common.nav.calls")],
    [paths.portfolio(), say("common.nav.portfolio")],
    ...atHand,
  ] as const;
  // The front page of the ministry is the beginning of its other addresses: the longest one counts. Some
  // pages stand under a place whose address they do not begin with.
  const kept: [string, string][] = [
    ["programmes|items|organisations", paths.programme()],
    ["figures", paths.statistics()],
    [
      "projects|ledger|reports|claims|changes|milestones|recoveries|rates|double-funding|yearly-reports",
      paths.monitoring(),
    ],
  ];
  const under = kept.find(([nouns]) => new RegExp(`/ministry/(${nouns})(/|$)`).test(pathname));
  const place = under?.[1] ?? pathname;
  const here = places
    .map(([href]) => href)
    .filter((href) => place === href || place.startsWith(`${href}/`))
    .reduce((longest, href) => (href && href.length > longest.length ? href : longest), "");

  return (
    <header className="site-header">
      {demo && (
        <p className="demo-strip">
          <strong>{say("common.demo.strip")}</strong> {say("common.demo.explained")}
        </p>
      )}
      <div className="width">
        <a className="brand" href={paths.front()}>
          <span className="brand-name">Hankesalkku</span>
          <span className="brand-owner">{say("common.owner")}</span>
        </a>
        <nav className="languages" aria-label={say("common.languages")}>
          <ul>
            {languages.map((other) => (
              <li key={other}>
                <a
                  href={inLanguage(pathname + search, other)}
                  lang={other}
                  hrefLang={other}
                  aria-current={other === language ? "true" : undefined}
                >
                  {languageNames[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="who">
          {person ? (
            <>
              <span className="who-name">
                {person.name}
                <span className="who-organisation">{pick(person.organisation, language).text}</span>
              </span>
              <form method="post" action={paths.signOut()}>
                <button className="button plain" type="submit">
                  {say("common.signOut")}
                </button>
              </form>
            </>
          ) : (
            <a className="button plain" href={paths.signIn()}>
              {say("common.signIn")}
            </a>
          )}
        </div>
      </div>
      <nav className="site-nav" aria-label={say("common.nav.label")}>
        <ul className="width">
          <li>
            <a href={paths.front()} aria-current={pathname === paths.front() ? "page" : undefined}>
              {say("common.nav.front")}
            </a>
          </li>
          {places.map(([href, name]) => (
            <li key={href}>
              <a href={href} aria-current={href === here ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

const languageNames = { fi: "Suomi", sv: "Svenska", en: "English" };

export function Footer() {
  const { say, paths } = useSpeech();
  return (
    <footer className="site-footer">
      <div className="width">
        <p>
          <strong>Hankesalkku</strong> · {say("common.owner")}
        </p>
        <p>{say("common.footer.statistics")}</p>
        <p>{say("common.footer.open")}</p>
        <p>
          <a href={paths.receiptCheck()}>{say("receipt.checking.title")}</a>
        </p>
      </div>
    </footer>
  );
}

export type Crumb = { name: ReactNode; href: string };

/** Where the page is. The page itself comes last and is no link. */
export function Breadcrumbs({ trail, here }: { trail: Crumb[]; here: ReactNode }) {
  const { say, paths } = useSpeech();
  return (
    <nav className="breadcrumbs" aria-label={say("common.breadcrumbs")}>
      <ol>
        {[{ name: say("common.nav.front"), href: paths.front() }, ...trail].map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
