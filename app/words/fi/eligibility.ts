export const eligibility = {};
