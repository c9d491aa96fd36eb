import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Where `office-addin-dev-certs install` puts the certificate that Excel trusts on this machine. */
const certificates = path.join(homedir(), ".office-addin-dev-certs");

/** Serves the add-in on port 3000: over https when the development certificate is there, else over http. */
export function developmentServer() {
  const read = (name) => readFileSync(path.join(certificates, name));
  const isTrusted = ["localhost.key", "localhost.crt"].every((name) =>
    existsSync(path.join(certificates, name)),
  );
  return {
    port: 3000,
    hot: false,
    server: isTrusted
      ? { type: "https", options: { key: read("localhost.key"), cert: read("localhost.crt") } }
      : "http",
    headers: { "Access-Control-Allow-Origin": "*" },
  };
}
