import type { Db } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import { type Day, helsinkiDay } from "~/domain/day";
import { type ReadReport, readReport } from "~/domain/report";
import { listProjectFiles } from "~/queries/project-files.server";
import type { Report } from "~/queries/reports.server";
import type { ReportData } from "~/ui/report/report-data";

/** What the pages show of a report, with these answers in it: nothing of the plan that they do not need. */
export async function reportData(
  db: Db,
  report: Report,
  now: string,
  answers: Answers = report.answers,
): Promise<ReportData & Pick<ReadReport, "problems">> {
  const { form, plan, earlier, reached, filing, project } = report;
  const today: Day = helsinkiDay(now);
  const { problems, indicators, costs, indirect } = readReport(answers, { ...report, today });
  const { budget, movePercent, financing, grant } = plan;
  return {
    ...{ form, answers, earlier, reached, problems },
    read: { indicators, costs, indirect },
    plan: { budget, indirect: plan.indirect, movePercent, financing, grant },
    files: await listProjectFiles(db, { projectId: project.id, noun: "filing", nounId: filing.id }),
  };
}
