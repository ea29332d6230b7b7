import { standardForm } from "../../../app/domain/standard-form";
import type { Db } from "../../../db/open";
import {
  espoo,
  helsinki,
  makeDecision,
  makeProposal,
  makeSubmittedApplication,
} from "../../support/applications";
import { completeDraft, openCall, startDraft } from "../../support/drafts";
import { listen } from "../../support/listen";
import type { Random } from "../../support/random";
import { builtRoutes } from "../../support/routes";

/** One address of one form, and who can open it. */
export type Target = { route: string; path: string; right: string[] };

const applicants = ["vantaa-preparer", "vantaa-signatory", "espoo-preparer", "espoo-signatory"];
const ministry = ["tem-officer", "tem-decider", "tem-officer-decider"];
export const everybody = ["", ...applicants, ...ministry, "turku-preparer", "tem-payer", "tem-auditor"];

/** A service with a draft, a received application and a decided one, and the addresses of every form. */
export async function openScene(db: Db, random: Random) {
  const draft = random.chance(0.8) ? await completeDraft(db) : await startDraft(db);
  const { id: received } = await makeSubmittedApplication(db, { organisationId: espoo });
  const { id: decided, number } = await makeSubmittedApplication(db, { organisationId: helsinki });
  await makeDecision(db, decided);
  const stage = random.pick(["submitted", "proposed", "decided"]);
  if (stage === "proposed") await makeProposal(db, received);
  if (stage === "decided") await makeDecision(db, received);

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
  };
  const owners: Record<string, string[]> = {
    [draft]: applicants.slice(0, 2),
    [received]: applicants.slice(2),
  };
  const theirs = [draft, draft, draft, draft, draft, draft, received, "no-such"];
  const official = [received, received, received, received, decided, "no-such"];

  const forms = (await builtRoutes()).filter(({ hasForm }) => hasForm);
  const saving = forms.filter(({ path }) => path.includes(":sectionId"));
  const pickTarget = (): Target => {
    // Sections take what people type: every second input goes there.
    const { id, path } = random.pick(random.chance(0.5) ? saving : forms);
    const ofMinistry = id.startsWith("routes/ministry");
    const applicationId = random.pick(ofMinistry ? official : theirs);
    const filled = `/${path}`
      .replace(":applicationId", applicationId)
      .replace(/:(\w+)/g, (_, name) => random.pick(values[name] ?? ["no-such"]))
      .replace("*", "nothing/here");
    return { route: id, path: filled, right: ofMinistry ? ministry : (owners[applicationId] ?? applicants) };
  };
  const forget = (person: string) => cookies.delete(person);
  return { db, ...served, cookieOf, forget, pickTarget };
}

export type Scene = Awaited<ReturnType<typeof openScene>>;
