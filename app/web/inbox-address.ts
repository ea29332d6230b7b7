import { type InboxFilter, type InboxOrder, inboxOrders, receivedStates } from "~/domain/received";

/** What the address of the inbox says, as it says it: `handler` is an officer's id, `mine` or `nobody`. */
export type InboxAsked = {
  call?: string;
  state?: NonNullable<InboxFilter["state"]>;
  handler?: string;
  order?: InboxOrder;
  page?: number;
  /** Every box of the page is ticked. */
  chosen?: boolean;
  /** So many have just changed hands. */
  assigned?: number;
};

type Known = { calls: { id: string }[]; officers: { id: string }[] };

/** Reads the address; what it says of things that there are not is left out. */
export function readInbox(asked: URLSearchParams, { calls, officers }: Known): InboxAsked {
  const handlers = ["mine", "nobody", ...officers.map(({ id }) => id)];
  const states = ["waiting", ...receivedStates] as const;
  const order = inboxOrders.find((known) => known === asked.get("order"));
  return {
    call: calls.find(({ id }) => id === asked.get("call"))?.id,
    state: states.find((known) => known === asked.get("state")),
    handler: handlers.find((known) => known === asked.get("handler")),
    order: order === "wait" ? undefined : order,
    page: numberOf(asked.get("page")),
    chosen: asked.get("chosen") === "page",
    assigned: numberOf(asked.get("assigned")),
  };
}

function numberOf(text: string | null): number | undefined {
  return /^\d{1,6}$/.test(text ?? "") ? Number(text) : undefined;
}

/** The parts of the address in their order, each only when it says something. */
export function saidInInbox({ page, chosen, assigned, ...asked }: InboxAsked) {
  return {
    call: asked.call,
    state: asked.state,
    handler: asked.handler,
    order: asked.order,
    page: page && page > 1 ? String(page) : undefined,
    chosen: chosen ? "page" : undefined,
    assigned: assigned === undefined ? undefined : String(assigned),
  };
}

/** The query of the inbox, with its question mark; empty when it says nothing. */
export function inboxQuery(asked: InboxAsked): string {
  const said = Object.entries(saidInInbox(asked)).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return said.length > 0 ? `?${new URLSearchParams(said)}` : "";
}

/** What the list is narrowed to for this reader. */
export function filterOf({ call, state, handler }: InboxAsked, personId: string): InboxFilter {
  return {
    callId: call,
    state,
    handler: handler === "nobody" ? "nobody" : handler && { id: handler === "mine" ? personId : handler },
  } as InboxFilter;
}
