import { cpus } from "node:os";
import { runNamed } from "../proofs/proof";
import { forms } from "./forms";
import { inbox } from "./inbox";

process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}\n`,
);
process.exit(await runNamed([forms, inbox], "bench", process.argv.slice(2)));
