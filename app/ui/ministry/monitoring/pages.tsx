import { useSpeech } from "~/ui/language";

type Props = { page: number; pages: number; label: string; hrefOf: (page: number) => string };

/** The page before and the page after, and where one is. */
export function Pages({ page, pages, label, hrefOf }: Props) {
  const { say } = useSpeech();
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={label}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {say("dashboard.money.before")}
        </a>
      )}
      <span>{say("dashboard.money.page", { page, pages })}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {say("dashboard.money.next")}
        </a>
      )}
    </nav>
  );
}
