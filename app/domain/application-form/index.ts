export * from "./fields";
export * from "./problems";
export * from "./read";
