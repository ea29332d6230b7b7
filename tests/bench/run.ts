import { cpus } from "node:os";
import { runNamed } from "../proofs/proof";
import { dashboard } from "./dashboard";
import { forms } from "./forms";
import { inbox } from "./inbox";

process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}\n`,
);
process.exit(await runNamed([forms, inbox, dashboard], "bench", process.argv.slice(2)));
