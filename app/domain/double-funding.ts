export const doubleFundingAnswers = ["same", "different"] as const;
export type DoubleFundingAnswer = (typeof doubleFundingAnswers)[number];
