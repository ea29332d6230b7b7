import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { languageOf, notFound } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { endSession } from "~/web/session.server";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const cookie = await endSession(context.db, request, context);
  return redirect(pathsIn(languageOf(params)).front(), { headers: { "Set-Cookie": cookie } });
}

export function loader() {
  throw notFound();
}
