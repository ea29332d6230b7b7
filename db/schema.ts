import type { GrantType } from "../app/domain/call";
import type { EventKind, FundingSource, ItemKind, ItemStatus, PartyRole } from "../app/domain/item";
import type { MatterLanguage } from "../app/domain/matter";
import type { MonitoringTerms } from "../app/domain/monitoring-terms";
import type { ApplicationState, CallState, DecisionState, ProjectState } from "../app/domain/states";
import type { Language, Texts } from "../app/domain/texts";
import type { AgreementsSchema } from "./schema-agreements";
import type { ApplyingSchema } from "./schema-applying";
import type { CallsSchema } from "./schema-calls";
import type { ChangesSchema } from "./schema-changes";
import type { ClaimsSchema } from "./schema-claims";
import type { DashboardSchema } from "./schema-dashboard";
import type { EligibilitySchema } from "./schema-eligibility";
import type { ExportsSchema } from "./schema-exports";
import type { FundingSchema } from "./schema-funding";
import type { Bit, Json } from "./schema-kinds";
import type { MilestonesSchema } from "./schema-milestones";
import type { PaymentsSchema } from "./schema-payments";
import type { ProgrammeSchema } from "./schema-programme";
import type { RecoveriesSchema } from "./schema-recoveries";
import type { ReportsSchema } from "./schema-reports";
import type { ScreeningSchema } from "./schema-screening";
import type { StatisticsSchema } from "./schema-statistics";

/**
 * Every table, as Kysely sees it. Columns are snake_case in the database and camelCase here.
 * Money is whole euro cents; `…At` is a UTC instant as ISO text, `…On` a Helsinki day (or, where
 * the type says so, a partial day); yes and no are 1 and 0, so that both engines hold the same.
 */
export interface Schema
  extends ApplyingSchema,
    StatisticsSchema,
    ProgrammeSchema,
    CallsSchema,
    EligibilitySchema,
    ScreeningSchema,
    FundingSchema,
    AgreementsSchema,
    MilestonesSchema,
    ReportsSchema,
    ClaimsSchema,
    PaymentsSchema,
    ChangesSchema,
    RecoveriesSchema,
    DashboardSchema,
    ExportsSchema {
  region: Region;
  organisation: Organisation;
  organisationName: OrganisationName;
  organisationSuccessor: { organisationId: string; successorId: string };
  figure: FigureRow;
  person: Person;
  role: Role;
  session: Session;
  programme: Programme;
  item: Item;
  itemParty: ItemParty;
  itemEvent: ItemEvent;
  itemSource: {
    itemId: string;
    position: number;
    title: string;
    url: string | null;
    /** The language of the document; empty when nobody has said. */
    language: Language | null;
    checkedOn: string | null;
  };
  call: Call;
  callFigure: CallFigure;
  application: Application;
  answer: Answer;
  submission: Submission;
  decision: Decision;
  decisionDocument: DecisionDocument;
  project: Project;
  budgetLine: BudgetLine;
  milestone: Milestone;
  recordEntry: RecordEntry;
}

interface Region {
  code: string;
  name: Json<Texts>;
}

interface Organisation {
  id: string;
  kind: string;
  /** The municipality's three digits, or the code in the organisation's own classification. */
  code: string | null;
  businessId: string | null;
  regionCode: string | null;
  /** Language status of a municipality: fi, sv, or bilingual with the majority first. */
  languages: "fi" | "sv" | "fi-sv" | "sv-fi" | null;
}

interface OrganisationName {
  organisationId: string;
  /** The name as it is said on its own: "Vantaa", "Uudenmaan ELY-keskus". */
  name: Json<Texts>;
  abbreviation: string | null;
  validFrom: string | null;
  validTo: string | null;
}

interface FigureRow {
  municipalityCode: string;
  statistic: string;
  referenceOn: string;
  /** The count lies between these two; they are equal when the publisher gives the count. */
  least: number;
  most: number;
  exact: Bit;
  /** The published share as it was published, "23.0": text, so that no digit is lost. */
  sharePercent: string | null;
  population: number | null;
  publisher: string;
  sourceTable: string;
  sourceNote: string | null;
  retrievedOn: string | null;
  /** The day of the division into municipalities to which the publisher had recast it. */
  vintage: string | null;
}

interface Person {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  demo: Bit;
}

interface Role {
  personId: string;
  role: string;
  programmeId: string | null;
  validFrom: string;
  validTo: string | null;
}

interface Session {
  /** HMAC-SHA-256 of the cookie's token: the table alone signs nobody in. */
  tokenHash: string;
  personId: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

interface Programme {
  id: string;
  ownerId: string;
  name: Json<Texts>;
  summary: Json<Texts>;
  fundingSource: FundingSource;
  legalBase: Json<string[]>;
  startsOn: string;
  endsOn: string;
  sources: Json<{ title: string; url?: string; checkedOn?: string; language?: Language }[]>;
  /** The first one is the programme of the front page. */
  position: number;
}

interface Item {
  id: string;
  programmeId: string;
  position: number;
  /** The public can read it. Once published, always: what is over is superseded, cancelled or completed. */
  published: Bit;
  kind: ItemKind;
  status: ItemStatus;
  name: Json<Texts>;
  summary: Json<Texts>;
  targetGroup: Json<Texts> | null;
  fundingSource: FundingSource;
  /** Purpose 1–5 of Decree 119/2022 § 38, for money of Article 19. */
  purpose: number | null;
  startsOn: string | null;
  endsOn: string | null;
  supersededById: string | null;
  continuesId: string | null;
  continuesName: Json<Texts> | null;
  unknown: Json<Texts[]>;
}

interface ItemParty {
  itemId: string;
  organisationId: string;
  role: PartyRole;
  position: number;
  /** Partial days between which it has the role; empty when nobody has said. */
  startsOn: string | null;
  endsOn: string | null;
}

interface ItemEvent {
  itemId: string;
  position: number;
  on: string;
  until: string | null;
  kind: EventKind;
  text: Json<Texts>;
  legalBase: string | null;
  /** Known to have happened, or not; empty while the calendar alone tells. */
  done: Bit | null;
}

interface Call {
  id: string;
  itemId: string;
  state: CallState;
  demo: Bit;
  name: Json<Texts>;
  summary: Json<Texts>;
  purpose: Json<Texts>;
  opensAt: string;
  closesAt: string;
  /** The sources give days for the real call of 2023, not times of day. */
  timesKnown: Bit;
  costsFrom: string;
  costsTo: string;
  appropriation: number;
  sharePercent: number | null;
  maxGrant: number | null;
  /** Empty when no source tells it. */
  grantType: GrantType | null;
  fundingSource: FundingSource;
  indirectMethods: Json<string[]>;
  rules: Json<unknown[]>;
  /** The form being worked on; what has been published is in `formVersion`. */
  form: Json<unknown> | null;
  recipientsKnown: Bit;
  contact: string | null;
  sources: Json<{ title: string; url?: string; checkedOn?: string }[]>;
  revision: number;
  cancelledAt: string | null;
  /** Why it was cancelled, for everybody to read. */
  cancelReasons: Json<Texts> | null;
}

/** The facts of a call's rules, frozen when it is published: later statistics do not move a verdict. */
interface CallFigure extends FigureRow {
  callId: string;
  frozenAt: string;
}

interface Application {
  id: string;
  callId: string;
  organisationId: string;
  state: ApplicationState;
  /** Counts the saves: an answer carries the version in which it was written. */
  version: number;
  /** Given when the matter becomes pending, that is at submission. */
  number: string | null;
  /** The revision of the call's form that it is written on. */
  formRevision: number;
  demo: Bit;
  createdBy: string;
  createdAt: string;
  /** The officer who handles it. */
  handlerId: string | null;
  /** When it was first received, and when that began to arrive; empty while it is a draft. */
  receivedAt: string | null;
  beganAt: string | null;
  /** For the ministry's list, of the newest submission: cents, and what the applicant calls it. */
  applied: number | null;
  costs: number | null;
  matterName: string | null;
  matterLanguage: MatterLanguage | null;
}

/** One answer as it was typed, in one version; the newest version of a field is its text. */
interface Answer {
  applicationId: string;
  field: string;
  version: number;
  text: string;
  savedBy: string;
  savedAt: string;
  /** The open page that wrote it: a page does not quarrel with its own earlier saves. */
  editing: string | null;
}

/** What was received: never changed afterwards (the database refuses). */
interface Submission {
  id: string;
  applicationId: string;
  idempotencyKey: string;
  receiptNumber: string;
  version: number;
  snapshot: string;
  sha256: string;
  receivedAt: string;
  submittedBy: string;
  language: Language;
  /** When the request began to arrive; `receivedAt` is when it was here whole (13/2003 § 10). */
  beganAt: string | null;
  /** The completion request that this answers; empty for the application itself. */
  completes: string | null;
}

interface Decision {
  id: string;
  applicationId: string;
  state: DecisionState;
  outcome: "granted" | "refused";
  amount: number;
  reasonsFi: string;
  reasonsSv: string;
  presentedBy: string;
  presentedAt: string;
  signedBy: string | null;
  signedAt: string | null;
  servedAt: string | null;
  /** What it fixes of the monitoring of a grant; empty where nobody has said: then the usual terms hold. */
  terms: Json<MonitoringTerms> | null;
}

/** The signed decision as a document: never changed afterwards (the database refuses). */
interface DecisionDocument {
  number: string;
  decisionId: string;
  content: string;
  sha256: string;
  createdAt: string;
}

interface Project {
  id: string;
  itemId: string;
  applicationId: string | null;
  organisationId: string;
  state: ProjectState;
  demo: Bit;
  name: Json<Texts>;
  summary: Json<Texts>;
  /** Empty when no source tells the sum: an unknown is not a zero. */
  granted: number | null;
  startsOn: string;
  endsOn: string;
  decidedOn: string | null;
  budgetVersion: number;
  /** The day until which the documents of a closed project are kept. */
  retainedUntil: string | null;
  /** Of a staffed post: hundredths of a person-year in all. */
  personYears: number | null;
}

interface BudgetLine {
  projectId: string;
  version: number;
  category: string;
  year: number;
  amount: number;
}

interface Milestone {
  id: string;
  projectId: string;
  position: number;
  name: string;
  evidence: string;
  plannedMonth: string;
  reachedOn: string | null;
  reachedBy: string | null;
  /** When it is now expected, where that is not the planned month. */
  forecastMonth: string | null;
  /** The recipient tells that it was reached: on which day, by what it shows; empty once an officer has answered. */
  toldOn: string | null;
  toldText: string | null;
  toldBy: string | null;
  /** What the officer asked of it last; empty once the recipient has told again. */
  askedText: string | null;
  /** When a new version of the plan left it out. */
  droppedAt: string | null;
}

/** One link of the record: who, when, what, from which state to which, chained by digests. */
interface RecordEntry {
  seq: number;
  at: string;
  personId: string | null;
  personName: string;
  action: string;
  noun: string;
  nounId: string;
  fromState: string | null;
  toState: string | null;
  details: string;
  previousHash: string;
  hash: string;
}
