import { notFound } from "~/web/guards.server";

/** Every address that is nobody else's. */
export function loader() {
  throw notFound();
}

export const action = loader;

export default function NothingHere() {
  return null;
}
