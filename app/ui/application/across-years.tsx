import type { ReactNode } from "react";
import { Scroll } from "~/ui/parts";

/** More years do not fit beside each other on a tablet. */
const fitting = 4;

type Props = { years: readonly number[]; label: string; children: ReactNode };

/** A table with a column for each year, which scrolls in itself when there are many. */
export function AcrossYears({ years, label, children }: Props) {
  return years.length > fitting ? <Scroll label={label}>{children}</Scroll> : children;
}
