import regular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import semibold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { isLanguage, languages } from "~/domain/texts";
import {
  applicantRoles,
  callReaders,
  hasAny,
  messageReaders,
  paymentReaders,
  programmeReaders,
  recordReaders,
  statisticsReaders,
  worksInMinistry,
} from "~/domain/who-may";
import { Footer, Header } from "~/ui/chrome";
import { LatePage } from "~/ui/kept-page";
import { useSpeech } from "~/ui/language";
import { usePage } from "~/ui/page-context";
import { Problem } from "~/ui/problem";
import stylesheet from "~/ui/styles/index.css?url";
import { whoIs } from "~/web/guards.server";
import { inLanguage } from "~/web/paths";

export const links: LinksFunction = () => [
  ...[regular, semibold].map((href) => ({
    rel: "preload" as const,
    href,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "data:," },
];

/** Who is signed in, for the page's head; pages that need somebody ask for themselves. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await whoIs({ request, context });
  return {
    demo: context.demo,
    origin: context.publicOrigin,
    person: person && {
      name: person.name,
      organisation: person.organisation.name,
      applicant: hasAny(person, applicantRoles),
      ministry: worksInMinistry(person),
      programme: hasAny(person, programmeReaders),
      messages: hasAny(person, messageReaders),
      statistics: hasAny(person, statisticsReaders),
      record: hasAny(person, recordReaders),
      calls: hasAny(person, callReaders),
      payments: hasAny(person, paymentReaders),
    },
  };
}

export default function App() {
  const { demo, person } = useLoaderData<typeof loader>();
  return (
    <Page header={<Header person={person} demo={demo} />}>
      <Outlet />
    </Page>
  );
}

/** The pages that say what is wrong and what to do next; a form without a session loses nothing. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const late = isRouteErrorResponse(error) && error.status === 401 ? error.data : undefined;
  return (
    <Page header={<Header person={data?.person} demo={data?.demo ?? false} />}>
      {late ? <LatePage {...late} /> : <Problem status={status} />}
    </Page>
  );
}

function Page({ header, children }: { header: ReactNode; children: ReactNode }) {
  const { language, say } = useSpeech();
  const { nonce, scripts } = usePage();
  const { pathname, search } = useLocation();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {isLanguage(pathname.split("/")[1]) &&
          languages.map((other) => (
            <link key={other} rel="alternate" hrefLang={other} href={inLanguage(pathname + search, other)} />
          ))}
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {say("common.skip")}
        </a>
        {header}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
        {scripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}
