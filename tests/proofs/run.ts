import { deadlineProof } from "./deadline";
import { fuzz } from "./fuzz";
import { hands } from "./hands";
import { outboxProof } from "./outbox";
import { runNamed } from "./proof";
import { sameSubmissionProof } from "./same-submission";

const proofs = [hands, deadlineProof, sameSubmissionProof, fuzz, outboxProof];
process.exit(await runNamed(proofs, "proof", process.argv.slice(2)));
