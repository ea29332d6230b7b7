import type { Language } from "~/domain/texts";

/** Every address that pages link to, in one place and in the reader's language. */
export function pathsIn(language: Language) {
  const at = (path: string) => `/${language}${path}`;
  return {
    front: () => `/${language}`,
    item: (id: string) => at(`/items/${id}`),
    calls: () => at("/calls"),
    call: (id: string) => at(`/calls/${id}`),
    eligibility: (callId: string) => at(`/calls/${callId}/eligibility`),
    portfolio: () => at("/projects"),
    project: (id: string) => at(`/projects/${id}`),
    signIn: (returnTo?: string) =>
      at(`/sign-in${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ""}`),
    signOut: () => at("/sign-out"),
    kept: (id: string) => at(`/kept/${id}`),

    desk: () => at("/desk"),
    archive: () => at("/desk/archive"),
    people: (done?: string) => at(`/desk/people${done ? `?done=${done}` : ""}`),
    startApplication: (callId: string) => at(`/calls/${callId}/apply`),
    application: (id: string) => at(`/applications/${id}`),
    section: (id: string, section: string) => at(`/applications/${id}/sections/${section}`),
    attachments: (id: string, field: string) =>
      at(`/applications/${id}/attachments/${encodeURIComponent(field)}`),
    file: (attachmentId: string) => at(`/files/${attachmentId}`),
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

    inbox: () => at("/ministry"),
    case: (applicationId: string) => at(`/ministry/applications/${applicationId}`),
    proposal: (applicationId: string) => at(`/ministry/applications/${applicationId}/proposal`),
    signing: (applicationId: string) => at(`/ministry/applications/${applicationId}/signing`),
    completion: (applicationId: string) => at(`/ministry/applications/${applicationId}/completion`),
    ministryVersions: (applicationId: string, pair?: { from: number; to: number }) =>
      at(`/ministry/applications/${applicationId}/versions${pair ? `?from=${pair.from}&to=${pair.to}` : ""}`),
    callDesk: () => at("/ministry/calls"),
    ministryCall: (id: string, done?: string) => at(`/ministry/calls/${id}${done ? `?done=${done}` : ""}`),
    formBuilder: (callId: string) => at(`/ministry/calls/${callId}/form`),
    formSection: (callId: string, section: string) => at(`/ministry/calls/${callId}/form/${section}`),
    /** A question of the form; "new" is the page of one that is not there yet. */
    formQuestion: (callId: string, section: string, question: string) =>
      at(`/ministry/calls/${callId}/form/${section}/${question}`),
    /** The preview's choices, or one of its pages as they say. */
    preview: (callId: string, as?: string, page = "call") =>
      at(`/ministry/calls/${callId}/preview${as ? `/${as}/${page}` : ""}`),
    ministryProjects: () => at("/ministry/projects"),
    ministryProject: (id: string) => at(`/ministry/projects/${id}`),
    messages: () => at("/ministry/messages"),
    message: (id: string) => at(`/ministry/messages/${id}`),
    record: () => at("/ministry/record"),
  };
}

const numbered = (number?: string) => (number ? `?number=${encodeURIComponent(number)}` : "");

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
