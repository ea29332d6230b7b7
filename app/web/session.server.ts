import { createHmac, randomBytes } from "node:crypto";
import type { Db } from "~/db.server";
import {
  deleteSession,
  findSession,
  findSessionOwner,
  insertSession,
  keepSession,
} from "~/queries/sessions.server";
import type { AppContext } from "./context";

const idleHours = 12;
/** How long a browser still brings the token of a session, and we still know whose it was. */
const rememberedHours = 7 * 24;

type Settings = Pick<AppContext, "publicOrigin" | "sessionSecret">;

const cookieName = ({ publicOrigin }: Pick<Settings, "publicOrigin">) =>
  publicOrigin.startsWith("https:") ? "__Host-session" : "session";

/** Does the request carry any session cookie? Asked before shared caching, not for rights. */
export function hasSessionCookie(request: Request): boolean {
  return /(?:^|;\s*)(?:__Host-)?session=/.test(request.headers.get("Cookie") ?? "");
}

/** Starts a session for `personId` and answers the Set-Cookie header; the token itself is not stored. */
export async function startSession(
  db: Db,
  personId: string,
  now: string,
  settings: Settings,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = hashOf(token, settings);
  const session = { tokenHash, personId, createdAt: now, lastSeenAt: now, expiresAt: after(now, idleHours) };
  await insertSession(db, session, after(now, -rememberedHours));
  return cookie(settings, token, rememberedHours * 3600);
}

/** Ends the request's session in the database and answers the header that clears the cookie. */
export async function endSession(db: Db, request: Request, settings: Settings): Promise<string> {
  const token = tokenOf(request, settings);
  if (token) await deleteSession(db, hashOf(token, settings));
  return cookie(settings, "", 0);
}

/** Whose session the request carries, if it is alive at `now`; using it keeps it alive. */
export async function sessionPersonId(
  db: Db,
  request: Request,
  now: string,
  settings: Settings,
): Promise<string | undefined> {
  const token = tokenOf(request, settings);
  if (!token) return undefined;
  const tokenHash = hashOf(token, settings);
  const session = await findSession(db, tokenHash, now);
  if (!session) return undefined;
  const aMinute = 60_000;
  if (Date.parse(now) - Date.parse(session.lastSeenAt) > aMinute) {
    await keepSession(db, tokenHash, { lastSeenAt: now, expiresAt: after(now, idleHours) });
  }
  return session.personId;
}

/** Whose session the request carries, also when it has ended by time: for keeping, never for rights. */
export async function sessionOwnerId(
  db: Db,
  request: Request,
  settings: Settings,
): Promise<string | undefined> {
  const token = tokenOf(request, settings);
  return token ? findSessionOwner(db, hashOf(token, settings)) : undefined;
}

const after = (now: string, hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();

function hashOf(token: string, { sessionSecret }: Settings): string {
  return createHmac("sha256", sessionSecret).update(token).digest("hex");
}

function tokenOf(request: Request, settings: Settings): string | undefined {
  const name = cookieName(settings);
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const [key, value] = part.trim().split("=");
    if (key === name && value && /^[\w-]{20,64}$/.test(value)) return value;
  }
  return undefined;
}

function cookie(settings: Settings, value: string, maxAge: number): string {
  const secure = settings.publicOrigin.startsWith("https:") ? "; Secure" : "";
  return `${cookieName(settings)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}
