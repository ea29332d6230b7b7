import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { matterOf } from "~/domain/matter";
import { listCompletionRequests } from "~/queries/completions.server";
import { findReceipt } from "~/queries/receipts.server";
import { ReceiptPage } from "~/ui/application/receipt-page";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { crossedInWords, factsOf } from "~/words/receipt-document";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const number = new URL(request.url).searchParams.get("number");
  const whose = { organisationId: person.organisation.id };
  const receipt = found(
    await findReceipt(context.db, params.applicationId ?? "", whose, context.clock(), number),
  );
  const { snapshot, receiptNumber, application, demo, view, timeliness, completes, all } = receipt;
  const requests = snapshot.completes ? await listCompletionRequests(context.db, application.id) : [];
  const completed = snapshot.completes && {
    ...snapshot.completes,
    points: requests.find(({ id }) => id === snapshot.completes?.request)?.points ?? [],
  };
  return json({
    title: `${wordsIn(language)("receipt.title")} ${receiptNumber}`,
    ...{ receiptNumber, application, demo, view, completes },
    name: matterOf(snapshot.answers).name,
    facts: factsOf(receipt, language),
    completed: completed ?? null,
    number: snapshot.number,
    crossed: timeliness === "crossed" ? crossedInWords(snapshot, language) : null,
    attachments: snapshot.attachments ?? [],
    receipts: all.map((each) => ({
      receiptNumber: each.receiptNumber,
      receivedAt: each.receivedAt,
      completes: each.completes,
    })),
    checkAddress: context.publicOrigin + pathsIn(language).receiptCheck(),
  });
}

export default function ReceiptRoute() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />;
}
