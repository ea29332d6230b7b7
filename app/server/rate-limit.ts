import type { Request } from "express";

/**
 * How often one network may do something: `burst` times at once, and then `perSecond`. Kept in the memory of
 * this process; the addresses that have not been heard of for the longest are forgotten first.
 */
export class RateLimit {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    private readonly mostAddresses = 10_000,
  ) {}

  /** Seconds to wait before the next try, by a clock that runs in seconds; 0 when this one may pass. */
  wait(address: string, now: number): number {
    const known = this.buckets.get(address) ?? { left: this.burst, at: now };
    const left = Math.min(this.burst, known.left + Math.max(0, now - known.at) * this.perSecond);
    const passes = left >= 1;
    this.buckets.delete(address);
    this.buckets.set(address, { left: passes ? left - 1 : left, at: now });
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > this.mostAddresses && oldest !== undefined) this.buckets.delete(oldest);
    return passes ? 0 : Math.ceil((1 - left) / this.perSecond);
  }
}

/**
 * The network that a request comes from: an IPv4 address, or the /64 of an IPv6 one. A proxy on this very
 * machine tells whom it asks for; what others write in the header is not believed.
 */
export function networkOf(
  request: Pick<Request, "headers"> & { socket: { remoteAddress?: string } },
): string {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const local = peer === "::1" || peer.startsWith("127.");
  const told = local
    ? String(request.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  const address = told || peer;
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
