import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { totalApplied } from "~/domain/published-list";
import { notYetPublished, publishedList } from "~/web/published-list.server";

/** The list of received applications as data: euros, instants in UTC, names in three languages. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { listed, notYet, call, now } = await publishedList({ context, params });
  if (!listed) return notYetPublished(notYet);
  const inEuros = (cents: number | null) => (cents === null ? null : cents / 100);
  const { id, name, closesAt, demo } = call;
  return json(
    {
      asOf: now,
      call: { id, name, closesAt, demonstration: demo },
      applications: listed.map(({ applied, crossed, ...one }) => ({
        ...one,
        crossedDeadline: crossed,
        appliedEuros: inEuros(applied),
      })),
      totalAppliedEuros: inEuros(totalApplied(listed)),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}
