import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveYearlyTexts } from "~/commands/yearly-report.server";
import { helsinkiDay } from "~/domain/day";
import { pick } from "~/domain/texts";
import { programmeKeepers } from "~/domain/who-may";
import { yearlyParts } from "~/domain/yearly-report";
import { findYearlyReport } from "~/queries/yearly-reports.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const longest = 6000;
const yearSchema = z.coerce.number().int().min(2020).max(2100);
const versionSchema = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .catch(0);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, programmeKeepers);
  const { year, item } = await findOwn(context, params);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${pick(item.name, language).text} – ${year}`),
    ...{ year, item },
  });
}

async function findOwn({ db, clock }: LoaderFunctionArgs["context"], params: LoaderFunctionArgs["params"]) {
  const year = yearSchema.safeParse(params.year);
  if (!year.success) throw notFound();
  const { items } = await findYearlyReport(db, year.data, helsinkiDay(clock()));
  return { year: year.data, item: found(items.find(({ id }) => id === params.itemId)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const { year, item } = await findOwn(context, params);
  const say = wordsIn(language);
  const posted = await postedTexts(request);
  const typed = yearlyParts.map((part) => ({
    part,
    text: (posted[part] ?? "").trim(),
    version: versionSchema.parse(posted[`${part}.version`] ?? "0"),
  }));
  const texts = Object.fromEntries(typed.map(({ part, text }) => [part, text]));
  const tooLong = typed
    .filter(({ text }) => [...text].length > longest)
    .map(({ part }) => ({ name: part, message: say("exports.yearly.wrong.tooLong", { most: longest }) }));
  if (tooLong.length > 0) return backWith(context, { texts, errors: tooLong, theirs: {} }, 400);

  const saving = { year, itemId: item.id, typed, by: { id, name }, at: context.clock() };
  const verdict = found(await saveYearlyTexts(context.db, saving));
  if (verdict.ok) return redirect(`${pathsIn(language).yearlyReport(year)}#item-${item.id}`);
  const errors = verdict.conflicts.map(({ part }) => ({
    name: part,
    message: say("exports.yearly.wrong.changed-by-others"),
  }));
  const theirs = Object.fromEntries(
    verdict.conflicts.map(({ part, current, version }) => [part, { current, version }]),
  );
  return backWith(context, { texts, errors, theirs }, 409);
}

type Theirs = Record<string, { current: string; version: number } | undefined>;

export default function YearlyItemPage() {
  const { year, item } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const theirs: Theirs = back?.theirs ?? {};
  const yearly = say("exports.yearly.titleOf", { year });
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("exports.yearly.title"), href: paths.yearlyReports() },
          { name: yearly, href: paths.yearlyReport(year) },
        ]}
        here={<Content texts={item.name} />}
      />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>
        <Content texts={item.name} />
      </h1>
      <p className="lead">{yearly}</p>
      <form method="post" noValidate action={paths.yearlyItem(year, item.id)}>
        {yearlyParts.map((part) => {
          const own = item.texts[part];
          const other = theirs[part];
          return (
            <div key={part}>
              <input type="hidden" name={`${part}.version`} value={other?.version ?? own?.version ?? 0} />
              <LongTextField
                name={part}
                label={say(`exports.parts.${part}`)}
                help={say(`exports.helps.${part}`)}
                value={back?.texts[part] ?? own?.text ?? ""}
                error={back?.errors.find(({ name }) => name === part)?.message}
              />
              {other && (
                <div className="notice waiting">
                  <p>{say("exports.yearly.theirs")}</p>
                  <p className="typed">{other.current}</p>
                </div>
              )}
              {item.told
                .filter((one) => one.part === part)
                .map(({ project, text, language: lang }) => (
                  <blockquote key={project} lang={lang === language ? undefined : lang}>
                    <p className="typed">{text}</p>
                    <footer className="small soft">{project.toUpperCase()}</footer>
                  </blockquote>
                ))}
            </div>
          );
        })}
        <div className="buttons">
          <button className="button" type="submit">
            {say("common.save")}
          </button>
          <a className="button secondary" href={paths.yearlyReport(year)}>
            {say("exports.yearly.away")}
          </a>
        </div>
      </form>
    </div>
  );
}
