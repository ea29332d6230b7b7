export * from "./application-facts";
export * from "./facts";
export * from "./finding";
export { assess, judge } from "./judge";
export * from "./rule";
export { isNearTheLine, nearPercent } from "./speakers";
