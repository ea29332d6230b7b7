/** What a route says of its page, in `export const handle`. */
export type PageHandle = {
  /** The page works without scripts and is better with them. Public pages never say this. */
  scripts?: true;
  /** The page is the same for everybody who is not signed in: shared caches may keep it. */
  shared?: true;
};

export const scripts = { scripts: true } satisfies PageHandle;
export const shared = { shared: true } satisfies PageHandle;

export function hydrates(handles: (PageHandle | undefined)[]): boolean {
  return handles.some((handle) => handle?.scripts);
}
