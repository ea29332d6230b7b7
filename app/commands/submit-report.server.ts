import { type Db, inTransaction } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type ReportContent, type ReportProblem, readReport } from "~/domain/report";
import { updateFiling } from "~/queries/filings.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findReport } from "~/queries/reports.server";
import { type SubmitFilingVerdict, type SubmittingFiling, submitFiling } from "./submit-filing.server";

/**
 * Submits a report exactly as it was shown, or the answer to the ministry's questions about it, with what it
 * says kept beside its texts. Nothing is stored when it says no. Undefined: not a report of the person's
 * organisation.
 */
export function submitReport(
  db: Db,
  asked: Omit<SubmittingFiling, "kind">,
): Promise<SubmitFilingVerdict<ReportProblem> | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, by, at } = asked;
    const report = await findReport(trx, { id, projectId }, { organisationId: by.organisation.id });
    if (!report) return undefined;
    return submitFiling<ReportProblem>(trx, { ...asked, kind: "report" }, async (filing, answers) => {
      const { problems, ...told } = readReport(answers, { ...report, today: helsinkiDay(at) });
      const { planVersion } = report;
      const sent = await listProjectFiles(trx, { projectId, noun: "filing", nounId: id });
      const files = sent.map(({ name, sha256 }) => ({ name, sha256 }));
      const content: ReportContent = { ...told, files, planned: filing.planned, planVersion };
      // The plan by which it is sent is the one that its figures are read by from now on.
      if (problems.length === 0) await updateFiling(trx, id, { planVersion });
      return { problems, content };
    });
  });
}
