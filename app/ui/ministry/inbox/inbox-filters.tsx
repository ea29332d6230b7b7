import { inboxOrders, receivedStates } from "~/domain/received";
import { pick, type Texts } from "~/domain/texts";
import { SelectField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { useSpeech } from "~/ui/language";
import type { InboxAsked } from "~/web/inbox-address";

type Props = {
  asked: InboxAsked;
  calls: { id: string; name: Texts }[];
  officers: { id: string; name: string }[];
  /** The reader is an officer: there is a list of one's own. */
  own: boolean;
};

/** What narrows the list, and its order. */
export function InboxFilters({ asked, calls, officers, own }: Props) {
  const { language, say, paths } = useSpeech();
  const { call, state, handler, order } = asked;
  return (
    <Filters
      here={paths.inbox()}
      label={say("inbox.filter")}
      show={say("inbox.filter")}
      clear={say("inbox.clear")}
      filtered={Boolean(call || state || handler || order)}
    >
      <SelectField
        name="call"
        label={say("inbox.call")}
        value={call}
        options={withEvery(
          say("inbox.allCalls"),
          calls.map(({ id, name }) => ({ id, label: pick(name, language).text })),
        )}
      />
      <SelectField
        name="state"
        label={say("inbox.state")}
        value={state}
        options={withEvery(say("inbox.allStates"), [
          { id: "waiting", label: say("inbox.waiting") },
          ...receivedStates.map((id) => ({ id, label: say(`terms.applicationState.${id}`) })),
        ])}
      />
      <SelectField
        name="handler"
        label={say("inbox.handler")}
        value={handler}
        options={withEvery(say("inbox.allHandlers"), [
          ...(own ? [{ id: "mine", label: say("inbox.me") }] : []),
          { id: "nobody", label: say("inbox.nobody") },
          ...officers.map(({ id, name }) => ({ id, label: name })),
        ])}
      />
      <SelectField
        name="order"
        label={say("inbox.order")}
        value={order}
        options={inboxOrders.map((id) => ({ id: id === "wait" ? "" : id, label: say(`inbox.orders.${id}`) }))}
      />
    </Filters>
  );
}
