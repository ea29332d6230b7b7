import { json } from "@remix-run/node";
import type { Say } from "~/words";
import type { AppContext } from "./context";

/** An action's answer when its page comes back with something to correct or decide. */
export function backWith<T>(context: AppContext, data: T, status: 400 | 403 | 409) {
  context.wrong = true;
  return json(data, status);
}

/** The page's title, which begins with "Virhe:" when an action has sent the page back. */
export function titleOf(context: AppContext, say: Say, title: string, wrong = false): string {
  return context.wrong || wrong ? say("common.errorTitle", { title }) : title;
}
