import type { IncomingHttpHeaders } from "node:http";

/** A request as far as the decision needs it. */
export interface Asked {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Why a request is refused; null when it is served. The server listens on this machine only, but any
 * page in the browser can send requests here: a foreign page under a name that it has made point to
 * this machine (DNS rebinding) is told by its Host, and one that posts across sites by its Origin.
 */
export function refusalFor({ method, headers }: Asked, port: number): string | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = "", origin } = headers;
  if (!own.includes(host)) {
    return `This server answers to http://127.0.0.1:${port} only.`;
  }
  if (method === "GET" || method === "HEAD") return null;
  if (method !== "POST") return `This server knows no ${method ?? "such method"}.`;
  // A browser names the page that posts; what names none is no page of ours.
  return origin === `http://${host}` ? null : "Another page may not write here.";
}
