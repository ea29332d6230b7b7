import { describe, expect, test } from "vitest";
import { networkOf, RateLimit } from "../../app/server/rate-limit";

describe("a limit of five at once and one in two seconds", () => {
  const limit = () => new RateLimit(5, 0.5);

  test("lets five pass, tells how long to wait, and lets one pass when that time is over", () => {
    const checks = limit();
    expect([1, 2, 3, 4, 5].map(() => checks.wait("a", 0))).toEqual([0, 0, 0, 0, 0]);
    expect(checks.wait("a", 0)).toBe(2);
    expect(checks.wait("a", 1)).toBe(1);
    expect(checks.wait("a", 2)).toBe(0);
    expect(checks.wait("a", 2)).toBe(2);
  });

  test("is each network's own, and full again after a while", () => {
    const checks = limit();
    for (let time = 0; time < 6; time++) checks.wait("a", 0);
    expect(checks.wait("b", 0)).toBe(0);
    expect([1, 2, 3, 4, 5, 6].map(() => checks.wait("a", 1000))).toEqual([0, 0, 0, 0, 0, 2]);
  });

  test("forgets those not heard of for the longest, so that memory does not grow", () => {
    const checks = new RateLimit(1, 0.001, 2);
    for (const address of ["a", "b", "c"]) checks.wait(address, 0);
    expect(checks.wait("b", 0)).toBeGreaterThan(0);
    expect(checks.wait("a", 0)).toBe(0);
  });
});

describe("the network of a request", () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    networkOf({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } });

  test("is its address, or the /64 of an IPv6 one", () => {
    expect(from("::ffff:192.0.2.7")).toBe("192.0.2.7");
    expect(from("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  });

  test("is told by a proxy on this machine, and by nobody else", () => {
    expect(from("127.0.0.1", "203.0.113.9, 192.0.2.7")).toBe("192.0.2.7");
    expect(from("::1", "2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
    expect(from("192.0.2.1", "203.0.113.9")).toBe("192.0.2.1");
  });
});
