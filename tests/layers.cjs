/** Imports run routes → commands → queries → db; ui, words and domain serve all above them. */
const never = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });
const app = (...folders) => `^app/(${folders.join("|")})/`;

module.exports = {
  forbidden: [
    never(
      "domain-stands-alone",
      { path: app("domain") },
      { path: "^(app|db|seeds)/", pathNot: app("domain") },
      "Rules know no clock, request, React or row.",
    ),
    never(
      "domain-needs-no-package",
      { path: app("domain") },
      { dependencyTypes: ["npm", "npm-dev", "core"] },
      "Rules are plain code.",
    ),
    never(
      "queries-know-only-rows-and-rules",
      { path: app("queries") },
      { path: "^app/", pathNot: `${app("queries", "domain")}|^app/db\\.server` },
    ),
    never(
      "commands-know-no-pages",
      { path: app("commands") },
      { path: app("routes", "ui", "web", "server") },
    ),
    never(
      "ui-knows-no-rows",
      { path: app("ui", "words") },
      { path: `${app("queries", "commands", "routes", "server", "outside")}|^app/db\\.server|^db/` },
    ),
    never(
      "one-door-to-the-database",
      { path: "^app/", pathNot: "^app/(db\\.server|server/start)" },
      { path: "^db/" },
    ),
    never("routes-do-not-know-each-other", { path: app("routes") }, { path: app("routes") }),
    never(
      "db-knows-only-rules",
      { path: "^db/", pathNot: "^db/cli" },
      { path: "^app/", pathNot: app("domain") },
    ),
    never("no-circles", {}, { circular: true }),
    never(
      "no-orphans",
      {
        orphan: true,
        path: "^(app|db|seeds)/",
        pathNot: "(routes|entry\\.|root\\.|\\.d\\.ts|\\.css|first-run|cli)",
      },
      {},
    ),
    never("nothing-from-tests", { path: "^(app|db|seeds)/" }, { path: "^tests/" }),
    never(
      "no-dev-packages",
      { path: "^(app|db|seeds)/", pathNot: "^app/routes\\.ts" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
  },
};
