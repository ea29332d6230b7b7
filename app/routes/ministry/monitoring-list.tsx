import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { listMonitoredItems } from "~/queries/monitoring.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { AsOf } from "~/ui/ministry/monitoring/as-of";
import { Pages } from "~/ui/ministry/monitoring/pages";
import { ListTable } from "~/ui/ministry/monitoring/shown-list";
import { Content } from "~/ui/parts";
import { titleOf } from "~/web/back.server";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { numberIn, readAsOf } from "~/web/monitoring-address";
import { makeMonitoringList, monitoringLists } from "~/web/monitoring-lists.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const onPage = 50;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const list = found(monitoringLists.find((one) => one === params.list));
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const { searchParams } = new URL(request.url);
  const asOf = readAsOf(searchParams, today);
  const item = (await listMonitoredItems(db, asOf.day)).find(({ id }) => id === searchParams.get("item"));
  const watched = { asOf: asOf.day, today, itemId: item?.id };
  const page = numberIn(searchParams, "page") ?? 1;
  const whole = list === "indicators" || list === "appropriations";
  const cut = whole ? {} : { limit: onPage, offset: (page - 1) * onPage };
  const shown = await makeMonitoringList(list, { db, language, watched, ...cut });
  const pages = whole ? 1 : Math.max(1, Math.ceil(shown.count / onPage));
  const said = { item: item?.id, asOf: asOf.said ?? undefined };
  const here = Math.min(page, pages);
  const better = canonicalAddress(request, { ...said, page: here > 1 ? String(here) : undefined });
  if (better && !asOf.wrong) throw redirect(better);
  const say = wordsIn(language);
  return json(
    {
      title: titleOf(context, say, say(`dashboard.lists.${list}.title`)),
      ...{ list, shown, asOf, today, said, page: here, pages },
      item: item ? { id: item.id, name: item.name } : null,
    },
    asOf.wrong ? 400 : 200,
  );
}

export default function MonitoringListPage() {
  const { list, shown, asOf, today, said, page, pages, item } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const title = say(`dashboard.lists.${list}.title`);
  const rows = say("dashboard.list.rows", { count: shown.count });
  const from = (page - 1) * onPage;
  const part = say("dashboard.list.shown", { from: from + 1, to: from + shown.rows.length });
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("dashboard.title"), href: paths.monitoring({ asOf: said.asOf }) },
          ...(item ? [{ name: <Content texts={item.name} />, href: paths.monitoring(said) }] : []),
        ]}
        here={title}
      />
      <h1>{title}</h1>
      <AsOf
        {...{ asOf, today }}
        here={paths.monitoringList(list, { item: said.item })}
        kept={{ item: said.item }}
      />
      {shown.rows.length > 0 ? (
        <>
          <p className="downloads no-print">
            <a href={paths.monitoringList(list, said, "rows.csv")}>{say("dashboard.list.csv")}</a>
          </p>
          <ListTable shown={shown} caption={pages > 1 ? `${rows}. ${part}` : rows} />
          <Pages
            {...{ page, pages }}
            label={say("dashboard.list.pages")}
            hrefOf={(to) => paths.monitoringList(list, { ...said, page: to > 1 ? to : undefined })}
          />
        </>
      ) : (
        <p className="notice">{say(`dashboard.lists.${list}.none`)}</p>
      )}
      <p>
        <a href={paths.monitoring(said)}>{say("dashboard.list.back")}</a>
      </p>
    </div>
  );
}
