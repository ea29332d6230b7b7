import { fuzz } from "./fuzz";
import { hands } from "./hands";
import { runNamed } from "./proof";

process.exit(await runNamed([hands, fuzz], "proof", process.argv.slice(2)));
