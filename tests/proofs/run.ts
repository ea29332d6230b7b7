import { fuzz } from "./fuzz";
import { hands } from "./hands";
import { type Proof, readOptions, tableOf } from "./proof";

const proofs: Proof[] = [hands, fuzz];

/** `npm run proof -- NAME [--json]`: the figures as a table, and in the exit code whether the promise held. */
async function main([name, ...args]: string[]): Promise<number> {
  const proof = proofs.find((candidate) => candidate.name === name);
  if (!proof) {
    process.stdout.write(proofs.map(({ name, about }) => `npm run proof -- ${name}\n  ${about}\n`).join(""));
    return 2;
  }
  const options = readOptions(args);
  const started = Date.now();
  const { rows, ok } = await proof.run(options);
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(
    `${proof.about}\n\n${tableOf(rows)}\n\n${ok ? "It holds" : "IT DOES NOT HOLD"}: ${seconds} s\n`,
  );
  if (options.json) process.stdout.write(`${JSON.stringify({ proof: proof.name, ok, seconds, rows })}\n`);
  return ok ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
