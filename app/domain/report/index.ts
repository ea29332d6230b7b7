export * from "./accepting";
export * from "./earlier";
export * from "./form";
export * from "./read";
export * from "./standing";
