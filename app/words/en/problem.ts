import type { WordsLike } from "~/words";
import type { problem as finnish } from "../fi/problem";

export const problem: WordsLike<typeof finnish> = {
  toFront: "Go to the front page",
  403: {
    title: "We did not accept this form",
    holds: "The form did not come from a page of this service. Nothing was saved or changed.",
    next: "Go back to the page through this service and send the form again.",
  },
  404: {
    title: "Page not found",
    holds: "The address is wrong, the page has been removed, or it belongs to another organisation.",
    next: "Check the address, or look for the page from the front page or your desk.",
  },
  405: {
    title: "This cannot be done at this address",
    holds: "Nothing was changed.",
    next: "Go back to the previous page and try again.",
  },
  409: {
    title: "The situation has changed",
    holds: "The matter has already moved on from the page you sent this from. Nothing was changed.",
    next: "Open the matter again to see where it stands now.",
  },
  411: {
    title: "The whole form did not arrive",
    holds: "Nothing was saved.",
    next: "Go back to the previous page and send the form again.",
  },
  413: {
    title: "The form is too large",
    holds:
      "The texts of a form may be 2 megabytes in total at most, and one attached file 20 megabytes. What you sent was not saved.",
    next: "Go back to the previous page in your browser: your texts are there. Shorten them or make the file smaller, and send it again.",
  },
  423: {
    title: "The file cannot be given out now",
    holds:
      "The file is checked for malicious code before it is given out. The check did not succeed, or it found something harmful in the file.",
    next: "Try again in a moment. If the file still cannot be had, ask its sender for a new one.",
  },
  429: {
    title: "Too many checks",
    holds: "An unusual number of checks has come from the same network in a short time. Nothing was changed.",
    next: "Wait a minute and try again.",
  },
  broken: {
    title: "Something is broken on our side",
    holds: "Your last action was not carried out. What was saved earlier is safe.",
    next: "Try again in a moment. If the problem continues, contact us and give this reference:",
    reference: "Reference:",
  },
};
