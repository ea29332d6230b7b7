import { json, redirect } from "@remix-run/node";
import { keepPost } from "~/commands/keep-post.server";
import { helsinkiDay } from "~/domain/day";
import type { LatePost } from "~/domain/saving";
import { isLanguage, type Language } from "~/domain/texts";
import { applicantRoles, hasAny, ministryRoles, type Role } from "~/domain/who-may";
import { findPerson, type SignedIn } from "~/queries/people.server";
import type { AppContext } from "./context";
import { editingOf, postedFields, typedIn } from "./form.server";
import { pathsIn } from "./paths";
import { sessionOwnerId, sessionPersonId } from "./session.server";

type Asked = {
  request: Request;
  context: AppContext;
  params: { lang?: string };
  /** Where the form is to be given back, when that is not the address it was posted to. */
  path?: string;
  /** The texts of a form with files, whose body has been read already. */
  posted?: [string, string][];
};

/** The page's language, or: not found. */
export function languageOf({ lang }: { lang?: string }): Language {
  if (!isLanguage(lang)) throw notFound();
  return lang;
}

export const notFound = () => new Response(null, { status: 404 });

/** What was looked for, or the page that says it is not here. Rows of others are not here either. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

const asked = new WeakMap<AppContext, Promise<SignedIn | undefined>>();

/** Who is signed in, if somebody is. The loaders of one page ask once. */
export function whoIs({ request, context }: Omit<Asked, "params">): Promise<SignedIn | undefined> {
  const person = asked.get(context) ?? findSignedIn(request, context);
  asked.set(context, person);
  return person;
}

async function findSignedIn(request: Request, context: AppContext): Promise<SignedIn | undefined> {
  const now = context.clock();
  const id = await sessionPersonId(context.db, request, now, context);
  return id ? findPerson(context.db, id, helsinkiDay(now)) : undefined;
}

/**
 * Who is signed in; others are sent to sign in and come back to this page. What was typed into a form
 * whose session has ended is kept for its writer; where the writer cannot be told, it comes back with
 * the answer. Either way no text is lost.
 */
export async function requirePerson(asked: Asked): Promise<SignedIn> {
  const person = await whoIs(asked);
  if (person) return person;
  const { pathname, search } = new URL(asked.request.url);
  const path = asked.path ?? pathname + search;
  if (asked.request.method === "POST") {
    const posted = asked.posted ?? (await postedFields(asked.request.clone()));
    const typed = typedIn(posted);
    if (typed.length > 0) throw json(await keep(asked, path, posted, typed), 401);
  }
  throw redirect(pathsIn(languageOf(asked.params)).signIn(path));
}

async function keep(
  { request, context, posted: read }: Asked,
  path: string,
  posted: [string, string][],
  typed: [string, string][],
): Promise<LatePost> {
  const at = context.clock();
  const personId = await sessionOwnerId(context.db, request, context);
  const files = !read && request.headers.get("Content-Type")?.startsWith("multipart/");
  if (personId && !files) {
    const editing = editingOf(Object.fromEntries(posted));
    const kept = await keepPost(context.db, { personId, path, fields: posted, editing, at });
    if (kept.ok) return { kept: kept.id, typed };
  }
  return { kept: null, posted, typed };
}

/** Somebody of an applicant. To everybody else the page does not exist. */
export function requireApplicant(asked: Asked): Promise<SignedIn> {
  return requireRole(asked, applicantRoles);
}

/** Somebody of the ministry, the reading auditor included. To everybody else the page does not exist. */
export function requireMinistry(asked: Asked): Promise<SignedIn> {
  return requireRole(asked, ministryRoles);
}

/** Somebody with one of these roles. To everybody else the page does not exist. */
export async function requireRole(asked: Asked, roles: readonly Role[]): Promise<SignedIn> {
  const person = await requirePerson(asked);
  if (!hasAny(person, roles)) throw notFound();
  return person;
}
