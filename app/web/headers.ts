import type { NextFunction, Request, Response } from "express";

const base = {
  "default-src": "'none'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

/** The policy of a page: without scripts for the public, with this page's own scripts for signed-in work. */
export function contentSecurityPolicy(nonce?: string): string {
  const directives = nonce
    ? { ...base, "script-src": `'nonce-${nonce}' 'strict-dynamic'`, "connect-src": "'self'" }
    : base;
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** Headers of every answer; the policy of its content comes with the page, which knows its scripts. */
export function securityHeaders(publicOrigin: string) {
  const secure = publicOrigin.startsWith("https:");
  return (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    // "no-referrer" would make browsers send "Origin: null" with our own forms.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    next();
  };
}
