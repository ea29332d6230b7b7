export const milestones = {};
