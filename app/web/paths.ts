import type { CallPart } from "~/domain/call-parts";
import type { Language } from "~/domain/texts";

/** Every address that pages link to, in one place and in the reader's language. */
export function pathsIn(language: Language) {
  const at = (path: string) => `/${language}${path}`;
  return {
    front: () => `/${language}`,
    item: (id: string) => at(`/items/${id}`),
    calls: () => at("/calls"),
    call: (id: string) => at(`/calls/${id}`),
    statement: (callId: string) => at(`/calls/${callId}/statement`),
    publishedList: (callId: string, kind: "" | ".csv" | ".json" = "") =>
      at(`/calls/${callId}/received${kind}`),
    eligibility: (callId: string) => at(`/calls/${callId}/eligibility`),
    callRevisions: (callId: string, pair?: { from: number; to: number }) =>
      at(`/calls/${callId}/revisions${pair ? `?from=${pair.from}&to=${pair.to}` : ""}`),
    plannedCalls: () => at("/calls/planned"),
    plannedCallsAs: (format: "csv" | "json") => at(`/calls/planned.${format}`),
    portfolio: () => at("/projects"),
    portfolioAs: (kind: "csv" | "json", asked: Asked = {}) => at(`/projects.${kind}${queryOf(asked)}`),
    project: (id: string) => at(`/projects/${id}`),
    signIn: (returnTo?: string) =>
      at(`/sign-in${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ""}`),
    signOut: () => at("/sign-out"),
    kept: (id: string) => at(`/kept/${id}`),

    desk: () => at("/desk"),
    archive: () => at("/desk/archive"),
    /** The account to which the organisation's grants are paid. */
    account: (done?: string) => at(`/desk/account${told(done)}`),
    people: (done?: string) => at(`/desk/people${done ? `?done=${done}` : ""}`),
    startApplication: (callId: string) => at(`/calls/${callId}/apply`),
    application: (id: string) => at(`/applications/${id}`),
    section: (id: string, section: string) => at(`/applications/${id}/sections/${section}`),
    attachments: (id: string, field: string) =>
      at(`/applications/${id}/attachments/${encodeURIComponent(field)}`),
    file: (attachmentId: string) => at(`/files/${attachmentId}`),
    /** Where a municipality reads its figure of a call, and asks for its correction. */
    callFigure: (callId: string, sent?: boolean) => at(`/calls/${callId}/figure${sent ? "?sent" : ""}`),
    contestFile: (documentId: string) => at(`/contest-files/${documentId}`),
    heldFile: (attachmentId: string) => at(`/files/${attachmentId}/held`),
    autosave: (id: string, section: string) => at(`/applications/${id}/sections/${section}/autosave`),
    check: (id: string) => at(`/applications/${id}/check`),
    sectionCheck: (id: string, section: string) => at(`/applications/${id}/sections/${section}/check`),
    /** The newest receipt of the application, or the one with the number. */
    receipt: (id: string, number?: string) => at(`/applications/${id}/receipt${numbered(number)}`),
    receiptPdf: (id: string, number?: string) => at(`/applications/${id}/receipt.pdf${numbered(number)}`),
    snapshot: (id: string, number?: string) => at(`/applications/${id}/snapshot${numbered(number)}`),
    receiptCheck: () => at("/receipts"),
    draft: (id: string) => at(`/applications/${id}/draft.json`),
    versions: (id: string, pair?: { from: number; to: number }) =>
      at(`/applications/${id}/versions${pair ? `?from=${pair.from}&to=${pair.to}` : ""}`),
    withdraw: (id: string) => at(`/applications/${id}/withdraw`),
    decision: (applicationId: string) => at(`/applications/${applicationId}/decision`),

    /** A project of one's own organisation, and the parts in which it is worked on. */
    ownProject: (id: string, done?: string) => at(`/desk/projects/${id}${told(done)}`),
    ownProjectPart: (id: string, part: OwnProjectPart, done?: string) =>
      at(`/desk/projects/${id}/${part}${told(done)}`),
    /** A report, claim or change request; `step` is a page of it, such as its check. */
    ownFiling: (id: string, part: FilingPart, filingId: string, step?: string) =>
      at(`/desk/projects/${id}/${part}/${filingId}${step ? `/${step}` : ""}`),
    /** A matter of suspension or recovery as its recipient sees it. */
    ownRecovery: (id: string, recoveryId: string) => at(`/desk/projects/${id}/returns/${recoveryId}`),
    projectFile: (fileId: string) => at(`/project-files/${fileId}`),
    projectFiles: (
      place: { projectId: string; noun: string; nounId: string; field: string },
      back?: string,
    ) =>
      at(
        `/project-files/${place.projectId}/${place.noun}/${place.nounId}/${place.field}${
          back ? `?back=${encodeURIComponent(back)}` : ""
        }`,
      ),

    /** Where a person makes the secret address of the own deadlines, and the address itself. */
    calendar: (done?: string) => at(`/calendar${told(done)}`),
    calendarFeed: (token: string) => at(`/calendar/${token}.ics`),

    inbox: () => at("/ministry"),
    case: (applicationId: string) => at(`/ministry/applications/${applicationId}`),
    /** Costs of the matter that could be funded elsewhere too; a project without an application is its own matter. */
    doubleFunding: (matterId: string, done?: string) =>
      at(`/ministry/double-funding/${matterId}${told(done)}`),
    proposal: (applicationId: string) => at(`/ministry/applications/${applicationId}/proposal`),
    terms: (applicationId: string) => at(`/ministry/applications/${applicationId}/terms`),
    signing: (applicationId: string) => at(`/ministry/applications/${applicationId}/signing`),
    completion: (applicationId: string) => at(`/ministry/applications/${applicationId}/completion`),
    ministryVersions: (applicationId: string, pair?: { from: number; to: number }) =>
      at(`/ministry/applications/${applicationId}/versions${pair ? `?from=${pair.from}&to=${pair.to}` : ""}`),
    screening: (applicationId: string) => at(`/ministry/applications/${applicationId}/screening`),
    arrival: (applicationId: string) => at(`/ministry/applications/${applicationId}/arrival`),
    statements: () => at("/ministry/statements"),
    ministryStatement: (id: string) => at(`/ministry/statements/${id}`),
    callDesk: () => at("/ministry/calls"),
    newCall: (copyFrom?: string) => at(`/ministry/calls/new${copyFrom ? `?from=${copyFrom}` : ""}`),
    ministryCall: (id: string, done?: string) => at(`/ministry/calls/${id}${done ? `?done=${done}` : ""}`),
    /** A page on which a part of the call is made, or an act on the whole of it. */
    callPart: (id: string, part: CallPage) => at(`/ministry/calls/${id}/${part}`),
    formBuilder: (callId: string) => at(`/ministry/calls/${callId}/form`),
    formSection: (callId: string, section: string) => at(`/ministry/calls/${callId}/form/${section}`),
    /** A question of the form; "new" is the page of one that is not there yet. */
    formQuestion: (callId: string, section: string, question: string) =>
      at(`/ministry/calls/${callId}/form/${section}/${question}`),
    /** The preview's choices, or one of its pages as they say. */
    preview: (callId: string, as?: string, page = "call") =>
      at(`/ministry/calls/${callId}/preview${as ? `/${as}/${page}` : ""}`),
    /** The dashboard of the whole programme or of an item; the lists of it; and the rows behind its figures. */
    monitoring: (asked: Asked = {}) => at(`/ministry/monitoring${queryOf(asked)}`),
    monitoringList: (list: string, asked: Asked = {}, rows?: "rows.csv") =>
      at(`/ministry/monitoring/${list}${rows ? `/${rows}` : ""}${queryOf(asked)}`),
    ledger: ({ item, project, kind, year, asOf, page }: Asked = {}, format: "" | ".csv" | ".xlsx" = "") =>
      at(`/ministry/ledger${format}${queryOf({ item, project, kind, year, asOf, page })}`),
    ministryProjects: () => at("/ministry/projects"),
    ministryProject: (id: string, done?: string) => at(`/ministry/projects/${id}${told(done)}`),
    /** The late and soon due milestones of all projects, and those of all projects of an item. */
    watchedMilestones: () => at("/ministry/milestones"),
    itemGantt: (itemId: string) => at(`/ministry/items/${itemId}/gantt`),
    projectPart: (id: string, part: ProjectPart, done?: string) =>
      at(`/ministry/projects/${id}/${part}${told(done)}`),
    /** Where the audit pack is made, and comes from. */
    packFile: (id: string) => at(`/ministry/projects/${id}/pack.zip`),
    closing: (id: string) => at(`/ministry/projects/${id}/closing`),
    /** A report, claim or change request as the ministry handles it. */
    filing: (id: string, part: FilingPart, filingId: string, step?: string) =>
      at(`/ministry/projects/${id}/${part}/${filingId}${step ? `/${step}` : ""}`),
    /** The reports of all projects that wait for somebody. */
    dueReports: () => at("/ministry/reports"),
    /** The claims of all projects that wait to be paid. */
    waitingClaims: () => at("/ministry/claims"),
    /** Every change request that waits. */
    waitingChanges: () => at("/ministry/changes"),
    payments: () => at("/ministry/payments"),
    payment: (id: string, done?: string) => at(`/ministry/payments/${id}${told(done)}`),
    paymentAccounts: (done?: string) => at(`/ministry/payments/accounts${told(done)}`),
    paymentBatches: () => at("/ministry/payments/batches"),
    paymentBatch: (id: string, done?: string) => at(`/ministry/payments/batches/${id}${told(done)}`),
    paymentFile: (batchId: string) => at(`/ministry/payments/batches/${batchId}/pain.xml`),
    paymentImports: (done?: string) => at(`/ministry/payments/imports${told(done)}`),
    reconciliation: (kind: "" | ".csv" = "") => at(`/ministry/payments/reconciliation${kind}`),
    recovery: (id: string, recoveryId: string) => at(`/ministry/projects/${id}/recovery/${recoveryId}`),
    recoveries: () => at("/ministry/recoveries"),
    rates: (done?: string) => at(`/ministry/rates${told(done)}`),
    messages: () => at("/ministry/messages"),
    message: (id: string) => at(`/ministry/messages/${id}`),
    statistics: (imported?: string) => at(`/ministry/statistics${imported ? `?imported=${imported}` : ""}`),
    statisticsPlan: (uploadId: string) => at(`/ministry/statistics/${uploadId}`),
    contests: () => at("/ministry/figures"),
    contest: (id: string) => at(`/ministry/figures/${id}`),
    yearlyReports: () => at("/ministry/yearly-reports"),
    yearlyReport: (year: number, kind: "" | ".xlsx" | ".pdf" = "") =>
      at(`/ministry/yearly-reports/${year}${kind}`),
    yearlyItem: (year: number, itemId: string) => at(`/ministry/yearly-reports/${year}/items/${itemId}`),
    record: () => at("/ministry/record"),
    /** Who would qualify by the rules of the call; by the figures of the day when it is given. */
    who: (callId: string, on?: string) => at(`/ministry/calls/${callId}/who${on ? `?on=${on}` : ""}`),
    agreements: () => at("/ministry/agreements"),
    history: (noun: string, id: string) => at(`/ministry/record?${new URLSearchParams({ noun, id })}`),

    programme: () => at("/ministry/programme"),
    newProgramme: () => at("/ministry/programme/new"),
    keptProgramme: (id: string, done?: string) => at(`/ministry/programmes/${id}${told(done)}`),
    programmePart: (id: string, part: string) => at(`/ministry/programmes/${id}/${part}`),
    newItem: (programmeId?: string) =>
      at(`/ministry/items/new${programmeId ? `?programme=${encodeURIComponent(programmeId)}` : ""}`),
    keptItem: (id: string, done?: string) => at(`/ministry/items/${id}${told(done)}`),
    /** Where a project of the item is started that comes from no application. */
    newProject: (itemId: string) => at(`/ministry/items/${itemId}/new-project`),
    itemPart: (id: string, part: string) => at(`/ministry/items/${id}/${part}`),
    organisations: () => at("/ministry/organisations"),
    newOrganisation: () => at("/ministry/organisations/new"),
    organisation: (id: string, done?: string) => at(`/ministry/organisations/${id}${told(done)}`),
    organisationPart: (id: string, part: string) => at(`/ministry/organisations/${id}/${part}`),
  };
}

/** The parts of a project as its recipient works on them, and as the ministry does. */
export type OwnProjectPart =
  | "agreement"
  | "milestones"
  | "reports"
  | "claims"
  | "changes"
  | "returns"
  | "people"
  | "visibility";
export type ProjectPart =
  | "plan"
  | "milestones"
  | "reports"
  | "claims"
  | "changes"
  | "payments"
  | "recovery"
  | "pack";
export type FilingPart = "reports" | "claims" | "changes";

type CallPage = CallPart | "note" | "who" | "preview" | "parity" | "publish" | "cancel";

/** The parts of a query, each only when it says something. */
type Asked = Readonly<Record<string, string | number | undefined>>;

function queryOf(asked: Asked): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return said.length > 0 ? `?${new URLSearchParams(said)}` : "";
}

const numbered = (number?: string) => (number ? `?number=${encodeURIComponent(number)}` : "");

/** What has just been done, for the page to confirm. */
const told = (done?: string) => (done ? `?done=${done}` : "");

export type Paths = ReturnType<typeof pathsIn>;

/** The same page in another language: `path` as it stands in the address, with its query. */
export function inLanguage(path: string, language: Language): string {
  return path.replace(/^\/(fi|sv|en)(?=\/|\?|$)/, `/${language}`);
}

/** Is it the page of one section of an application, which can show kept texts in its own fields? */
export function isSection(path: string): boolean {
  return /^\/(fi|sv|en)\/applications\/[^/?]+\/sections\/[^/?]+(\?|$)/.test(path);
}

/**
 * Where to go after signing in: a path of ours, or nothing. Refuses what a browser could read as
 * another host: `//`, `/\`, their escapes, control characters.
 */
export function safeReturn(path: string | null, origin: string): string | undefined {
  if (!path || !/^\/(?![/\\])[\x20-\x7e]*$/.test(path) || /%5c|\\|%2f%2f/i.test(path.split("?")[0] ?? "")) {
    return undefined;
  }
  return URL.canParse(path, origin) && new URL(path, origin).origin === origin ? path : undefined;
}

/** The same addresses inside a preview: every page of an applicant leads to its like, others to its choices. */
export function previewPaths(language: Language, callId: string, as: string): Paths {
  const real = pathsIn(language);
  const page = (name: string) => () => real.preview(callId, as, name);
  const choices = () => real.preview(callId);
  return {
    ...real,
    calls: choices,
    call: page("call"),
    eligibility: page("eligibility"),
    callFigure: page("call"),
    statement: page("call"),
    callRevisions: page("call"),
    publishedList: page("call"),
    signIn: page("call"),
    desk: choices,
    archive: choices,
    people: choices,
    startApplication: page("application"),
    application: page("application"),
    section: (_, section) => real.preview(callId, as, `sections/${section}`),
    attachments: page("application"),
    file: choices,
    heldFile: choices,
    autosave: choices,
    check: page("check"),
    sectionCheck: page("check"),
    receipt: page("receipt"),
    receiptPdf: page("receipt"),
    snapshot: page("receipt"),
    receiptCheck: page("receipt"),
    draft: page("application"),
    versions: page("application"),
    withdraw: page("application"),
    decision: page("application"),
  };
}
