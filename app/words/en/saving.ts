import type { WordsLike } from "~/words";
import type { saving as finnish } from "../fi/saving";

export const saving: WordsLike<typeof finnish> = {
  auto: {
    saving: "Saving…",
    saved: "Saved {{at}}",
    spoken: "Saved. The text on this page is saved automatically.",
    offline: "Not saved: the service cannot be reached. Trying again.",
    failed: "Not saved. Your text is still on this page: press Save.",
    "changed-by-others":
      "A colleague changed the same answer. Their text is saved; yours is still on this page.",
    seeBoth: "Save and see both texts",
    ended: "You have been signed out. Your text is still on this page.",
    signIn: "Sign in in a new tab and come back here",
    "not-draft":
      "The application has already been submitted, so this is no longer saved. Your text is still on this page: copy it.",
    "not-open": "The call has closed, so this is no longer saved. Your text is still on this page: copy it.",
  },
  late: {
    safe: "Your text is safe.",
    signIn: "Sign in to get it back and save it.",
    button: "Sign in and continue",
    until: "The service keeps the text for 24 hours, and only you can get it back.",
  },
  given: {
    title: "What you wrote has not been saved yet",
    section: "You typed this on {{at}}. Your texts are in the fields: press Save.",
    waiting: "You have text in this section that has not been saved. You typed it on {{at}}.",
    show: "Show the text that is not saved",
    conflicts_one:
      "In the meantime a colleague has changed {{count}} answer that you changed too. It shows both texts: leave in the field the one you want to keep.",
    conflicts_other:
      "In the meantime colleagues have changed {{count}} answers that you changed too. They show both texts: leave in each field the one you want to keep.",
    explained:
      "You had been signed out when you sent this form on {{at}}. The service has kept it. You can send it now.",
    doNow: "Send now",
    until: "The service deletes the form on {{at}}.",
  },
  together: {
    openHere: "{{name}} opened this section at {{at}}.",
    savedHere: "Last saved by {{name}}, {{at}}.",
    changed: "Changed",
    by: "{{name}}, {{at}}",
    changedHere: "Changed since you last opened this section",
  },
};
