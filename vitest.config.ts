import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };
const withDatabase = ["tests/{commands,queries,db,seeds,server}/**/*.test.{ts,tsx}"];

/** The rules alone, everything with a database on both engines, and the walks in a browser. */
export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: { name: "rules", include: ["tests/{domain,words,ui,web,outside}/**/*.test.{ts,tsx}"] },
      },
      {
        resolve: { alias },
        test: { name: "sqlite", include: withDatabase, env: { TEST_ENGINE: "sqlite" }, testTimeout: 30_000 },
      },
      {
        resolve: { alias },
        test: {
          name: "postgres",
          include: withDatabase,
          env: { TEST_ENGINE: "postgres" },
          globalSetup: "tests/support/postgres.ts",
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
