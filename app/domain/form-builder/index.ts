export * from "./conditions";
export * from "./ids";
export * from "./kinds";
export * from "./operations";
export * from "./problems";
