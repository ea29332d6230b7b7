import { z } from "zod";
import { asStored } from "~/domain/saving";

/**
 * The fields that a form posted, with their texts as they can be stored. Files are dropped: no form of
 * ours has them. Throws the page that says so when the body is no form at all.
 */
export async function postedFields(request: Request): Promise<[string, string][]> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  return [...form].flatMap(([name, text]): [string, string][] =>
    typeof text === "string" ? [[asStored(name), asStored(text)]] : [],
  );
}

/** The posted texts by field, the last one where a field came twice. */
export async function postedTexts(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries(await postedFields(request));
}

const filledByPage = new Set([
  "editing",
  "intent",
  "key",
  "milestone",
  "person",
  "presentedAt",
  "returnId",
  "returnTo",
  "turn",
  "version",
]);

/** What somebody typed or chose in the form, without what the page itself had filled in. */
export function typedIn(posted: [string, string][]): [string, string][] {
  return posted.filter(([name]) => !filledByPage.has(name));
}

const carried = z.object({
  editing: z.uuid().optional().catch(undefined),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .catch(0),
  turn: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});

/** The id of the open page that posted, if it said one. */
export function editingOf(posted: Record<string, string>): string | undefined {
  return carried.parse(posted).editing;
}

/** How many times the open page has saved, by its own count; pages without scripts do not count. */
export function turnOf(posted: Record<string, string>): number | undefined {
  return carried.parse(posted).turn;
}

/** The version that the page showed; 0, from which nothing has been seen, when it said none. */
export function versionOf(posted: Record<string, string>): number {
  return carried.parse(posted).version;
}
