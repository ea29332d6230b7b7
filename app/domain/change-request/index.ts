export * from "./apply";
export * from "./check";
export * from "./document";
export * from "./lines";
export * from "./move";
export * from "./parts";
export * from "./read";
export * from "./ruling";
