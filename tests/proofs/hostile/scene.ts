import { reviseCall } from "../../../app/commands/revise-call.server";
import { standardForm } from "../../../app/domain/standard-form";
import type { Db } from "../../../db/open";
import {
  espoo,
  helsinki,
  makeDecision,
  makeProposal,
  makeSubmittedApplication,
} from "../../support/applications";
import { testNow } from "../../support/clock";
import { completeDraft, openCall, startDraft } from "../../support/drafts";
import { listen } from "../../support/listen";
import type { Random } from "../../support/random";
import { builtRoutes } from "../../support/routes";

/** One address of one form, and who can open it. */
export type Target = { route: string; path: string; right: string[] };

const applicants = ["vantaa-preparer", "vantaa-signatory", "espoo-preparer", "espoo-signatory"];
const ministry = ["tem-officer", "tem-decider", "tem-officer-decider"];
const others = ["turku-preparer", "tem-manager", "tem-payer", "tem-auditor"];
export const everybody = ["", ...applicants, ...ministry, ...others];

/** The manager's own forms, among those of the ministry. */
const managed = /^\/\w+\/ministry\/(calls|programme|programmes|items|organisations|statistics)(\/|$)/;

/**
 * A service with a draft, a received application and a decided one, a call being revised, and the addresses
 * of every form.
 */
export async function openScene(db: Db, random: Random) {
  const draft = random.chance(0.8) ? await completeDraft(db) : await startDraft(db);
  const { id: received } = await makeSubmittedApplication(db, { organisationId: espoo });
  const { id: decided, number } = await makeSubmittedApplication(db, { organisationId: helsinki });
  await makeDecision(db, decided);
  const stage = random.pick(["submitted", "proposed", "decided"]);
  if (stage === "proposed") await makeProposal(db, received);
  if (stage === "decided") await makeDecision(db, received);

  await reviseCall(db, { callId: openCall, by: { id: "tem-manager", name: "Maija Demo" }, at: testNow });

  const served = await listen(db);
  const cookies = new Map<string, string>();
  const cookieOf = async (person: string) => {
    if (person === "") return "";
    const known = cookies.get(person) ?? (await served.signIn(person));
    cookies.set(person, known);
    return known;
  };
  const sections = standardForm.sections.map(({ id }) => id);
  const values: Record<string, string[]> = {
    lang: ["fi", "fi", "sv", "en"],
    sectionId: [...sections, ...sections, "no-such"],
    callId: [openCall, "introduction-period-pilots-2023", "no-such"],
    projectId: ["good-population-relations", number.toLowerCase(), "no-such"],
    itemId: ["koto-digi"],
    programmeId: ["refugee-placement-and-integration"],
    organisationId: ["ely-01", "municipality-092"],
    part: ["facts", "sources", "names", "events", "parties", "budget", "no-such"],
    questionId: ["name", "new", "no-such"],
    as: ["opened,092,filled", "late,091,empty", "no-such"],
  };
  const owners: Record<string, string[]> = {
    [draft]: applicants.slice(0, 2),
    [received]: applicants.slice(2),
  };
  const theirs = [draft, draft, draft, draft, draft, draft, received, "no-such"];
  const official = [received, received, received, received, decided, "no-such"];

  const forms = (await builtRoutes()).filter(({ hasForm }) => hasForm);
  const saving = forms.filter(({ id, path }) => id.startsWith("routes/apply") && path.includes(":sectionId"));
  const pickTarget = (): Target => {
    // Sections take what people type: every second input goes there.
    const { id, path } = random.pick(random.chance(0.5) ? saving : forms);
    const ofMinistry = id.startsWith("routes/ministry");
    const applicationId = random.pick(ofMinistry ? official : theirs);
    const filled = `/${path}`
      .replace(":applicationId", applicationId)
      .replace(/:(\w+)/g, (_, name) => random.pick(values[name] ?? ["no-such"]))
      .replace("*", "nothing/here");
    const officials = managed.test(filled) ? ["tem-manager"] : ministry;
    return { route: id, path: filled, right: ofMinistry ? officials : (owners[applicationId] ?? applicants) };
  };
  const forget = (person: string) => cookies.delete(person);
  return { db, ...served, cookieOf, forget, pickTarget };
}

export type Scene = Awaited<ReturnType<typeof openScene>>;
