// `npm test`: installs what is missing, then types, lint, layers, rules, both engines and the journeys.
// Plain JavaScript, because it runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWhatHasChanged, installWhatIsMissing } from "../app/server/first-run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const count = { passed: 0, failed: 0 };

installWhatIsMissing();
check(
  "the lock file names no package address",
  () => !/"resolved": "(?!file:)/.test(read("package-lock.json")),
);
run("types", "tsc", "--noEmit", "-p", ".");
run("lint", "biome", "check", "--error-on-warnings", ".");
run("layers", "depcruise", "--config", "tests/layers.cjs", "app", "db", "seeds");
buildWhatHasChanged();
check("a Chromium for the journeys", () => findChromium() ?? missingChromium());
await runTests();

process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
process.exit(count.failed === 0 ? 0 : 1);

/**
 * The journeys spend much of their time waiting for pages: they run beside everything else, and what they
 * print comes after it.
 */
async function runTests() {
  const own = process.argv.slice(2);
  if (own.length > 0) return judge(await vitest(own, "inherit"));
  const rest = vitest(["--project", "rules", "--project", "sqlite", "--project", "postgres"], "inherit");
  const journeys = vitest(["--project", "journeys"], "pipe");
  judge(await rest);
  const walked = await journeys;
  process.stdout.write(walked.printed);
  judge(walked);
}

/** One run of the tests: what it came to, and what it printed unless that went out at once. */
async function vitest(args, stdio) {
  const report = join(mkdtempSync(join(tmpdir(), "hankesalkku-tests-")), "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const child = spawn(join(root, "node_modules/.bin/vitest"), ["run", ...reporters, ...args], {
    ...{ cwd: root, env: environment() },
    stdio: ["ignore", stdio, stdio],
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => printed.push(chunk));
  const [status] = await once(child, "close");
  return { report, status, printed: Buffer.concat(printed) };
}

function judge({ report, status }) {
  if (!existsSync(report)) return tally("the tests ran", false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    read(report),
  );
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  for (const file of broken) process.stdout.write(`✗ ${file.name}: ${file.message}\n`);
  count.passed += numPassedTests;
  count.failed += numFailedTests + numPendingTests + numTodoTests + broken.length;
  if (status !== 0 && numFailedTests + broken.length === 0) tally("the test run ended cleanly", false);
}

function run(name, command, ...args) {
  tally(name, tool(command, ...args) === 0);
}

function tool(command, ...args) {
  const { status } = spawnSync(join(root, "node_modules/.bin", command), args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: environment(),
  });
  return status;
}

function environment() {
  return { ...process.env, FORCE_COLOR: "0", CHROMIUM: findChromium() ?? "" };
}

function check(name, holds) {
  tally(name, Boolean(holds()));
}

function tally(name, passed) {
  count[passed ? "passed" : "failed"] += 1;
  process.stdout.write(`${passed ? "✓" : "✗"} ${name}\n`);
}

function findChromium() {
  const places = [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  return places.find((place) => place && existsSync(place));
}

function missingChromium() {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    const packages = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
    spawnSync("apt-get", packages, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (findChromium()) return true;
  }
  process.stdout.write("The journeys need Chromium: install it, or name one in the variable CHROMIUM.\n");
  return false;
}

function read(path) {
  return readFileSync(path.startsWith("/") ? path : join(root, path), "utf8");
}
