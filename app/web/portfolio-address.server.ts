import type { Db } from "~/db.server";
import { listPortfolioChoices } from "~/queries/portfolio.server";
import { listRegions } from "~/queries/programme.server";

/** What the address of the portfolio chooses, of what there is to choose from: the page and its data read it alike. */
export async function readPortfolio(db: Db, asked: URLSearchParams) {
  const [regions, { items, years }] = await Promise.all([listRegions(db), listPortfolioChoices(db)]);
  const item = items.find(({ id }) => id === asked.get("item"));
  const region = regions.find(({ slug }) => slug === asked.get("region"));
  const year = years.find((known) => String(known) === asked.get("year"));
  return {
    ...{ items, regions, years },
    chosen: { item: item?.id, region: region?.slug, year: year?.toString() },
    filter: { itemId: item?.id, regionCode: region?.code, year },
  };
}
