export type * from "./answers";
export * from "./fields";
export type * from "./known";
export * from "./problems";
export * from "./read";
export { type Breakdown, isChosen, type PlannedIndicator } from "./read-indicators";
export { lengthOf, municipalitiesIn } from "./read-questions";
export * from "./rows";
