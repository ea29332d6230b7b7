import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { languages } from "~/domain/texts";

/** The bare address leads to the reader's language, Finnish when the browser names none of ours. */
export function loader({ request }: LoaderFunctionArgs) {
  const wished = (request.headers.get("Accept-Language") ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2));
  const language = wished.find((code) => (languages as readonly string[]).includes(code)) ?? "fi";
  return redirect(`/${language}`, { headers: { Vary: "Accept-Language" } });
}
