/** Acts of the ministry that prepare something: the recipient reads what came of them, not these. */
const preparing = new Set([
  ...["propose", "present", "decline", "verify", "approve", "unapprove", "send", "fail", "assign", "weigh"],
  ...["check", "deduct", "undo-deduction", "draw-sample", "see-voucher"],
]);

/** Of these only what has been decided and done is told to the recipient. */
const toldOf: Record<string, readonly string[]> = {
  decision: ["sign", "receive"],
  payment: ["settle", "paid", "pay"],
  recovery: [
    "sign",
    "decide",
    "serve",
    "receive",
    "return",
    "demand",
    "recover",
    "settle",
    "write-off",
    "resume",
  ],
};

/** Is this act, as the record names it, told to the recipient of the project? */
export function isToldToRecipient({ noun, action }: { noun: string; action: string }): boolean {
  const told = toldOf[noun];
  return told ? told.includes(action) : !preparing.has(action);
}
