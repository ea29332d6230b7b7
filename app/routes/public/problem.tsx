import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/web/guards.server";

/** Where a request that was refused at the door is shown why. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.refusal) throw notFound();
  throw new Response(null, { status: context.refusal.status });
}

export default function ProblemPage() {
  return null;
}
