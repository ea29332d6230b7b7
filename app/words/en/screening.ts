import type { WordsLike } from "~/words";
import type { screening as finnish } from "../fi/screening";

/** Screening an application, the statements of those who are shut out, and arrivals across the deadline. */
export const screening: WordsLike<typeof finnish> = {
  title: "Screening",
  lead: "Check the service's verdict on each condition and answer the call's checklist. You can save it unfinished.",
  link: "Screen the application",
  read: "See the screening",
  back: "Application {{number}}",
  progress: "{{done}} / {{all}} points dealt with",
  rules: "The conditions of the call",
  rulesLead:
    "The service's verdict is on the application as it was received. Confirm it, or decide otherwise and give reasons.",
  machine: "The service's verdict",
  answer: "The officer's finding",
  answers: {
    confirmed: "I confirm the verdict",
    eligible: "The condition is met",
    ineligible: "The condition is not met",
  },
  confirmedAdmitted:
    "I confirm the verdict: the condition is not met, but the applicant has been admitted on its statement",
  checklist: "Checklist",
  checklistLead:
    "The answer “no” means that the application does not pass the screening. Give reasons for it.",
  questions: { yes: "Yes", no: "No", "not-applicable": "Not applicable" },
  basis: "Basis: {{basis}}",
  note: "Reasons or a note",
  noteHelp: "Needed when you decide otherwise than the service, or answer “no”.",
  saidBy: "{{name}} {{at}}",
  saidBefore: "Before the completion: {{answer}}. Confirm it again.",
  unsaid: "Not dealt with yet",
  save: "Save unfinished",
  saved: "Saved.",
  finish: "Finish the screening",
  finishExplained:
    "The outcome is computed from the answers. Once it is finished, the application can be assessed or a decision proposed.",
  ask: "Ask for completion",
  notOpen: "The screening cannot be changed now, because the application's status is: {{state}}.",
  kept: "What you wrote is below. It was not saved.",
  outcome: {
    passes: "Passes the screening",
    "does-not-pass": "Does not pass the screening",
  },
  finished: "{{name}} finished the screening {{at}}.",
  failing: "What keeps the application from passing the screening",
  proposeRefusal: "Propose a refusal",
  refusalStart:
    "The application did not pass the screening. The reasons have been gathered from it: work them into the reasons of the decision.",
  refusalLead: "The application does not meet the conditions of the call for the following reasons:",
  toBeWritten: "[Write the reasons here in English.]",
  notesHere:
    "The notes of the screening have been gathered here as they were written. If one of them is in the other language, move it there.",
  notesElsewhere:
    "The notes of the screening are only in the other language. Write them here in the marked places.",
  stillToBeWritten: "Write the reasons where it says “{{mark}}”, and remove the mark.",
  reopen: "Open the screening again",
  reopenReasons: "Why is the screening opened again?",
  completedSince: "The application has been completed",
  completedSinceExplained:
    "Earlier answers are about the application as it was before the completion. Read what has changed, and answer again what is marked.",
  unchangedSince: "The completion changed none of the application's texts.",
  compare: "Compare the versions",
  conflict: "{{name}} has answered otherwise at the same time",
  conflictExplained:
    "Some of your answers differ from what another officer has saved. Your other answers were saved. Check what is marked and save again.",
  theirs: "The other officer's answer: {{answer}}",
  changedSinceShown: "Another officer has changed the answers. Check them and finish the screening again.",
  wrong: {
    unanswered: "Answer: {{part}}",
    "completed-since": "Confirm again after the completion: {{part}}",
    "too-few-words": "Give reasons of at least five words: {{part}}",
    reopen: "Say in at least five words why the screening is opened again.",
  },
  admitted: {
    title: "Admitted on its statement",
    explained:
      "On {{at}} the ministry admitted the applicant although a condition of the call is not met. The service's verdict is unchanged.",
    by: "Statement {{statement}}, {{name}}",
    public: "On their statements the ministry has also admitted: {{names}}.",
    reasons: "Reasons: {{reasons}}",
  },
  statement: {
    tooLate:
      "The ministry has admitted your organisation, but the call closed {{time}}. An application can no longer be started or sent.",
    tooLateNext: "You can apply in the next call. Ask the contact of the call what can still be done.",
    title: "Statement on eligibility",
    lead: "If you think that your organisation should be able to apply although a condition is not met, write why. The ministry reads the statement and answers it with reasons.",
    offer:
      "An authority does not refuse to receive an application. If you think that the verdict is wrong, or that your organisation should be able to apply for another reason, make a statement.",
    link: "Make a statement",
    see: "See the statement",
    text: "Why should the organisation be able to apply?",
    textHelp: "Say which figure or fact is wrong, or what speaks for applying. At most {{most}} characters.",
    send: "Send the statement",
    public: "The statement is public once the ministry has received it. Write no personal data in it.",
    received: "The statement has been received",
    receivedExplained:
      "You can start the application once the ministry has answered the statement. The call closes {{time}}.",
    number: "Number",
    at: "Received",
    by: "Made by",
    standing: "Handling",
    waits: "Waits for an answer",
    admitted: "Admitted",
    "not-admitted": "Not admitted",
    answer: "The ministry's answer",
    answeredBy: "{{name}} {{at}}",
    start: "Start the application",
    refused: {
      "not-shut-out":
        "No statement is needed: the conditions of the call do not keep your organisation from applying.",
      "not-open": "The call has closed, and a statement can no longer be made.",
      waits: "Your earlier statement still waits for the ministry's answer.",
      admitted: "The ministry has already admitted your organisation to the call.",
    },
    wrong: {
      empty: "Write why the organisation should be able to apply.",
      "too-long": "Shorten the text: at most {{most}} characters fit.",
    },
  },
  statements: {
    tooLate:
      "The call closed {{time}}. Admitting the applicant therefore does not open the call: it can no longer start or send an application. Answer with reasons all the same, and tell in them how the applicant can go on, for example by applying in the next call.",
    title: "Statements on eligibility",
    lead: "Organisations that a condition shuts out can say why they should be admitted. The answers go on the record with their reasons.",
    one: "Statement {{number}}",
    open: "Waiting for an answer",
    answered: "Answered",
    none: "No statement has been made.",
    noneOpen: "No statement waits for an answer.",
    number: "Statement",
    applicant: "Applicant",
    call: "Call",
    closes: "The call closes {{time}}",
    written: "Made",
    standing: "Answer",
    theirs: "The applicant's statement",
    verdict: "The service's verdict when the statement was made",
    answer: "Answer the statement",
    outcome: "Is the applicant admitted?",
    outcomes: { admitted: "Admitted", "not-admitted": "Not admitted" },
    reasons: "Reasons",
    reasonsHelp: "The applicant reads the reasons. At least five words.",
    send: "Record the answer",
    hurry: "The applicant can start its application only after the answer, and the call closes {{time}}.",
    wrong: {
      outcome: "Choose whether the applicant is admitted.",
      "too-few-words": "Give reasons of at least five words.",
      "too-long": "Shorten the reasons: at most {{most}} characters fit.",
      answered: "The statement has been answered already.",
    },
  },
  arrival: {
    title: "Arrival in time",
    link: "Decide whether the application came in time",
    again: "Change the ruling",
    lead: "The application began to arrive before the deadline and was whole after it. Decide whether it is handled as having arrived in time.",
    question: "Is the application taken as timely?",
    timely: "Taken as timely",
    late: "Taken as late",
    open: "Not decided",
    ruled: "{{name}} {{at}}",
    save: "Record the ruling",
    wrong: {
      choice: "Choose whether the application is taken as timely.",
      "too-few-words": "Give reasons of at least five words.",
      "too-long": "Shorten the reasons: at most {{most}} characters fit.",
      "not-crossed":
        "The application arrived wholly before or wholly after the deadline, so there is nothing to decide.",
      settled:
        "A decision on the application has already been proposed or made, or the application has been withdrawn.",
    },
  },
  handled: {
    title: "Screening and arrival",
    screening: "Screening",
    notScreened: "The application has not been screened",
    notScreenedExplained:
      "Nobody has confirmed that the rules are met, and the checklist has not been answered.",
    arrival: "Arrival",
    fromRuling: "The answer comes from the ruling on the arrival.",
    inTime: "Arrived in time",
    refused: {
      "not-passed":
        "The application did not pass the screening, so no grant can be proposed or made. Propose a refusal, or open the screening again and give reasons why the application passes it.",
      "arrived-late":
        "The application has been taken as late, so no grant can be proposed or made. Propose a refusal, or change the ruling on the arrival first.",
      "arrival-not-ruled":
        "The application arrived across the deadline. Rule first on whether it is taken as timely. If it has been proposed already, send the proposal back to its maker first.",
    },
  },
};
