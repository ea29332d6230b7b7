export const ministry = {};
