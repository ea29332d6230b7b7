/** General grant, or special grant for a project or an investment: State Grants Act 688/2001 § 5. */
export const grantTypes = ["general-grant", "project-grant", "investment-grant"] as const;
export type GrantType = (typeof grantTypes)[number];
