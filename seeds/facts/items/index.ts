import type { ItemFact } from "../types";
import { bill2018 } from "./bill-2018";
import { civicOrientationSurvey } from "./civic-orientation-survey";
import { compensationDeadline2021 } from "./compensation-deadline-2021";
import { compensationGuideline } from "./compensation-guideline";
import { developmentCoordinator } from "./development-coordinator";
import { goodPopulationRelations } from "./good-population-relations";
import { integrationActAmendment2023 } from "./integration-act-amendment-2023";
import { integrationActReform } from "./integration-act-reform";
import { introductionPeriodPilots } from "./introduction-period-pilots";
import { kotoDigi } from "./koto-digi";
import { partnershipBarometer } from "./partnership-barometer";
import { partnershipProgramme } from "./partnership-programme";
import { report2021 } from "./report-2021";
import { unaccompaniedMinors } from "./unaccompanied-minors";
import { valko } from "./valko";

/** In the order in which the portfolio shows them. */
export const items: ItemFact[] = [
  goodPopulationRelations,
  unaccompaniedMinors,
  developmentCoordinator,
  kotoDigi,
  introductionPeriodPilots,
  partnershipProgramme,
  partnershipBarometer,
  civicOrientationSurvey,
  compensationGuideline,
  compensationDeadline2021,
  integrationActReform,
  integrationActAmendment2023,
  valko,
  report2021,
  bill2018,
];
