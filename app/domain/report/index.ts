export * from "./accepting";
export type * from "./content";
export * from "./earlier";
export * from "./form";
export * from "./read";
export * from "./standing";
