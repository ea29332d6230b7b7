import { ErrorSummary } from "~/ui/fields";

export type Back = {
  intent: string;
  typed: Record<string, string>;
  errors: { name: string; message: string }[];
  refused?: string;
};

/** What a field of the form shows: what was typed and what is wrong with it, or what it starts with. */
export function fieldOf(back: Back | undefined, intent: string) {
  const own = back?.intent === intent ? back : undefined;
  return (name: string, start = "") => ({
    name,
    value: own?.typed[name] ?? start,
    error: own?.errors.find((error) => error.name === name)?.message,
  });
}

/** What is wrong, on top of the page: the fields, or what holds. */
export function WhatIsWrong({ back }: { back: Back | undefined }) {
  if (!back) return null;
  return (
    <>
      <ErrorSummary errors={back.errors} />
      {back.refused && (
        <div className="notice bad" role="alert">
          <p>{back.refused}</p>
        </div>
      )}
    </>
  );
}
