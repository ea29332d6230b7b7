export * from "./conditions";
export * from "./ids";
export * from "./operations";
export * from "./problems";
