import { expect, test } from "vitest";
import { isToldToRecipient } from "../../app/domain/project-history";

test("the recipient reads what was decided, not how the ministry came to it", () => {
  const told = (noun: string, action: string) => isToldToRecipient({ noun, action });
  for (const action of ["present", "decline"]) expect(told("change", action), action).toBe(false);
  for (const action of ["check", "deduct", "undo-deduction", "draw-sample", "see-voucher", "verify"]) {
    expect(told("claim", action), action).toBe(false);
  }
  expect(told("recovery", "present")).toBe(false);
  expect([told("change", "sign"), told("claim", "return"), told("claim", "accept")]).toEqual([
    true,
    true,
    true,
  ]);
});
