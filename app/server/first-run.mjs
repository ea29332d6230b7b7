// Runs before anything is installed, so it is plain JavaScript and imports nothing but Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const at = (path) => join(root, path);

/** Installs the packages of package-lock.json unless exactly they are there already. */
export function installWhatIsMissing() {
  const wanted = digest(["package.json", "package-lock.json"]);
  const mark = at("node_modules/.hankesalkku-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  say("Installing packages (the database engine is compiled, which takes a minute) …");
  // Not `npm ci`: it refuses a lock file made where some platforms' optional binaries cannot be had.
  run("npm", ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(mark, wanted);
}

/** Builds the pages and their assets unless the build is of these very sources. */
export function buildWhatHasChanged() {
  const wanted = digest(["package-lock.json", "vite.config.ts", "remix.config.js", ...filesUnder("app")]);
  const mark = at("build/.built");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  say("Building …");
  run("node", [at("node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn"]);
  mkdirSync(at("build"), { recursive: true });
  writeFileSync(mark, wanted);
}

function filesUnder(folder) {
  return readdirSync(at(folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(at(path)).isDirectory() ? filesUnder(path) : [path];
    });
}

function digest(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(file).update(readFileSync(at(file)));
  return hash.digest("hex");
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (error || status !== 0) {
    process.stderr.write(
      `\n${command} did not succeed (${error?.message ?? `status ${status}`}): see above.\n`,
    );
    process.exit(1);
  }
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installWhatIsMissing();
  buildWhatHasChanged();
  process.env.NODE_ENV ??= "production";
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("./start.ts");
  await start(process.env).catch((error) => {
    process.stderr.write(`\nHankesalkku did not start. ${error.message}\n`);
    if (error.code || !/setting/.test(error.message)) process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
