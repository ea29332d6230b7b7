import type { WordsLike } from "~/words";
import type { decision as finnish } from "../fi/decision";

export const decision: WordsLike<typeof finnish> = {
  title: "Decision",
  receive: {
    title: "A decision has been made",
    lead: "The Ministry of Economic Affairs and Employment has decided on application {{number}}.",
    explained:
      "When you open the decision, it is served on your organisation (Act on Electronic Services and Communication in the Public Sector 13/2003, section 18). After that your organisation has 30 days to request a review.",
    open: "Open the decision",
  },
  received: {
    served: "Served",
    lastDay: "Last day to request a review",
    digest: "SHA-256 digest of the document",
    digestHelp: "The digest was computed from the signed document. It changes if the document is changed.",
    otherLanguage: "Reasons in the other language",
    project: "The project's public page",
    translation: "Translation into English",
    translationHelp: "The translation helps the reader. Only the Finnish or Swedish decision is binding.",
  },
  document: {
    titleGranted: "Decision on a state grant",
    titleRefused: "Decision on an application for a state grant",
    demo: "This decision is made up to demonstrate the service. It has no legal effect.",
    head: {
      authority: "Authority",
      number: "Number of the decision",
      date: "Date of the decision",
      recipientGranted: "Grant recipient",
      recipientRefused: "Applicant",
      matter: "Matter",
      matterValue: "{{call}}, application {{number}}, pending since {{day}}",
      project: "Project",
    },
    ruling: {
      heading: "Decision",
      granted:
        "The Ministry of Economic Affairs and Employment awards the recipient a state grant of at most {{amount}}. The grant is a project grant as referred to in section 5 of the Act on Discretionary Government Transfers.",
      refused:
        "The Ministry of Economic Affairs and Employment refuses the application. No grant is awarded.",
    },
    purpose: {
      heading: "Purpose",
      text: "The grant is for carrying out the project “{{project}}” as described in application {{number}}. It may be used for this purpose only (Act on Discretionary Government Transfers, section 13).",
      call: "Purpose of the call:",
    },
    amount: {
      heading: "Amount of the grant",
      text: "The grant is at most {{amount}} and at most {{share}} of the project's actual eligible costs. If the costs are lower than estimated, the grant is reduced in the same proportion.",
      income:
        "The project's income and other funding received for the same costs are deducted when the grant is paid, in so far as they exceed the financing plan.",
      financing: "Financing plan",
      source: "Source",
      sum: "Amount",
      grant: "State grant",
    },
    costs: {
      heading: "Eligible costs",
      text: "Eligible costs are those that are necessary and reasonable for carrying out the project and belong to one of the cost categories below. A municipality's value added tax is not an eligible cost.",
      caption: "Estimate of eligible costs by category",
      category: "Cost category",
      amount: "Estimate",
    },
    period: {
      heading: "Period of use",
      text: "The grant can cover costs incurred from {{from}} to {{to}}.",
    },
    conditions: {
      heading: "Conditions",
      change:
        "If the project's content, budget, financing or timetable changes substantially, the ministry's approval must be sought before the change is made.",
      transfer: "The grant may not be transferred for use by another implementer (section 7 of the Act).",
      accounts: "The project's costs and financing must be kept apart from other activities in the accounts.",
      procurement: "Procurement follows the Act on Public Procurement and Concession Contracts (1397/2016).",
      property:
        "Property acquired with the grant must be used for the purpose set in the decision (section 13 of the Act).",
      recovery:
        "A grant received in error, in excess or manifestly without grounds must be returned without delay (section 20). The ministry may suspend payment and recover the grant with interest under sections 19, 21, 22, 24 and 25 of the Act.",
    },
    background: { heading: "Background of the call" },
    reporting: {
      heading: "Information and reports",
      inform:
        "The recipient must give the ministry correct and sufficient information for supervising the conditions of the decision and report without delay any changes that affect the use of the grant (section 14 of the Act). The ministry has the right to inspect the use of the grant (sections 15 and 16).",
      report:
        "A report on the use of the grant and on the project's results and milestones must be given to the ministry by {{day}}.",
    },
    payment: {
      heading: "Payment",
      text: "The grant is paid on separate application, on the basis of actual costs, when the ministry has accepted the report attached to the application (section 12 of the Act).",
    },
    reasons: { heading: "Reasons" },
    provisions: {
      heading: "Provisions applied",
      grantsGranted:
        "Act on Discretionary Government Transfers (688/2001), sections 4–7, 9–17, 19–25, 28, 29, 34 and 35",
      grantsRefused: "Act on Discretionary Government Transfers (688/2001), sections 4–7, 9, 11 and 34",
      administration: "Administrative Procedure Act (434/2003), sections 43–47, 49\u00a0a–49\u00a0g and 54",
      electronic:
        "Act on Electronic Services and Communication in the Public Sector (13/2003), sections 16 and 18",
      resettlement:
        "Act on home affairs funds in the programming period 2021–2027 (1125/2021), section 28, and Government Decree 119/2022, section 38",
    },
    enforcement: {
      heading: "Enforcement",
      text: "The decision may be enforced even if a review or an appeal is pending (section 35 of the Act).",
    },
    further: {
      heading: "Further information",
      text: "Further information is given by {{name}}, Ministry of Economic Affairs and Employment, {{email}}.",
      call: "The shared address of the call is {{contact}}.",
    },
    signatures: {
      heading: "Signature",
      decider: "Decided by",
      presenter: "Presented by",
      text: "The decision was made on presentation and signed electronically in the service on {{day}} (13/2003, section 16).",
    },
    review: {
      heading: "Instructions for requesting a review",
      who: "A party dissatisfied with the decision may request a review from the Ministry of Economic Affairs and Employment. The decision cannot be appealed directly to a court (Act on Discretionary Government Transfers, section 34; Administrative Procedure Act, sections 46 and 49\u00a0a–49\u00a0g).",
      time: "The review must be requested within 30 days of service of the decision. The day of service is not counted. If the last day is a public holiday, a Saturday, Independence Day, May Day, Christmas Eve or Midsummer Eve, the review can still be requested on the next working day. A late request is not examined.",
      contentsIntro: "The request is made in writing. State in it:",
      contents: {
        decision: "the decision for which a review is requested (number {{number}})",
        change: "what kind of change is requested",
        grounds: "the grounds on which it is requested",
        sender: "the name and contact details of the party making the request.",
      },
      where:
        "Send the request to the ministry's registry: kirjaamo.tem@gov.fi or Ministry of Economic Affairs and Employment, Registry, P.O. Box 32, 00023 Government, Finland. The request must arrive no later than on the last day of the time limit.",
    },
  },
};
