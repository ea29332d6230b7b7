/** Roles in a municipality (or another applicant) and in the ministry; one person can hold several. */
export const applicantRoles = ["preparer", "signatory"] as const;
export const ministryRoles = ["officer", "decider", "assessor", "payer", "manager", "auditor"] as const;
export type Role = (typeof applicantRoles)[number] | (typeof ministryRoles)[number];

/** Somebody who is signed in, with the roles that are valid today. */
export type Person = {
  id: string;
  name: string;
  organisation: { id: string; kind: string };
  roles: Role[];
};

/** May this person write the applications of the organisation? Preparers and signatories may. */
export function mayPrepare(person: Person, organisationId: string): boolean {
  return person.organisation.id === organisationId && hasAny(person, ["preparer", "signatory"]);
}

/** May this person submit for the organisation and accept in its name? Only its signatory. */
export function maySubmit(person: Person, organisationId: string): boolean {
  return person.organisation.id === organisationId && hasAny(person, ["signatory"]);
}

/** Does the person work in the ministry in any role, the reading auditor included? */
export function worksInMinistry(person: Person): boolean {
  return hasAny(person, ministryRoles);
}

/** Who may read the record of everything that has been done. */
export const recordReaders = ["officer", "decider", "manager", "auditor"] as const satisfies readonly Role[];

/** Who may read calls that are being made; only a manager writes them. */
export const callReaders = ["manager", "officer", "decider", "auditor"] as const satisfies readonly Role[];

/** Who may read the e-mail that the service writes, and who may send it again. */
export const messageReaders = ["officer", "manager", "auditor"] as const satisfies readonly Role[];
export const messageSenders = ["officer", "manager"] as const satisfies readonly Role[];

/** Who may read how the programme is kept, and who keeps it. */
export const programmeReaders = [
  "officer",
  "decider",
  "manager",
  "auditor",
] as const satisfies readonly Role[];
export const programmeKeepers = ["manager"] as const satisfies readonly Role[];

/** Who confirms milestones, and who says what they wait for. */
export const milestoneMarkers = ["officer"] as const satisfies readonly Role[];
export const dependencyKeepers = ["officer", "manager"] as const satisfies readonly Role[];

/** Who hands applications to officers. */
export const assigners = ["officer", "manager"] as const satisfies readonly Role[];

/** Who reads how an application has been screened, and the statements of those who are shut out. */
export const screeningReaders = [
  "officer",
  "decider",
  "manager",
  "auditor",
] as const satisfies readonly Role[];

/** Who may read the statistics and the requests to correct a figure, and who may import statistics. */
export const statisticsReaders = ["officer", "manager", "auditor"] as const satisfies readonly Role[];
export const statisticsImporters = ["manager"] as const satisfies readonly Role[];

/** Who asks about reports of projects and accepts them; everybody in the ministry reads them. */
export const reportHandlers = ["officer"] as const satisfies readonly Role[];
/** Who checks, returns, rejects and verifies payment claims. Who approves the payment is somebody else. */
export const claimHandlers = ["officer"] as const satisfies readonly Role[];
/** Who reads payments; who makes them payable and confirms accounts; who approves and sends them. */
export const paymentReaders = [
  "officer",
  "decider",
  "payer",
  "manager",
  "auditor",
] as const satisfies readonly Role[];
export const paymentVerifiers = ["officer"] as const satisfies readonly Role[];
export const payers = ["payer"] as const satisfies readonly Role[];
/** Who prepares suspension and recovery, who decides on them, who records money that has come back. */
export const recoveryHandlers = ["officer"] as const satisfies readonly Role[];
export const recoveryDeciders = ["decider"] as const satisfies readonly Role[];
export const moneyReceivers = ["payer"] as const satisfies readonly Role[];

/** Who enters the reference rates that interest is computed from; the whole ministry reads them. */
export const rateKeepers = ["manager"] as const satisfies readonly Role[];
/** Who starts a project that comes from no application, and who closes one. */
export const projectStarters = ["manager"] as const satisfies readonly Role[];
export const projectClosers = ["officer"] as const satisfies readonly Role[];

/** Does the person hold at least one of these roles? */
export function hasAny(person: Person, roles: readonly Role[]): boolean {
  return person.roles.some((role) => roles.includes(role));
}

/** Who handles change requests and proposes what is decided of them, and who decides. */
export const changeHandlers = ["officer"] as const satisfies readonly Role[];
export const changeDeciders = ["decider"] as const satisfies readonly Role[];
