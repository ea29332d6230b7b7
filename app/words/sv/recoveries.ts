export const recoveries = {};
