import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { azureFile, headersFile, iisFile } from "./headers.mjs";

/** Says what a folder holds, so that anybody can tell what a site serves. */
export const releaseFile = "release.json";
/** Set-up of web servers; they are read by the server and not served. */
const serverFiles = {
  _headers: headersFile,
  "staticwebapp.config.json": azureFile,
  "web.config": iisFile,
};

/**
 * Completes a built folder: the headers for three kinds of servers, and release.json with the version, the
 * commit and the SHA-256 of every file that is served.
 * @param {string} folder
 * @param {{ version: string, commit: string | null, site: string }} about
 */
export function writeRelease(folder, about) {
  for (const [name, content] of Object.entries(serverFiles)) {
    writeFileSync(path.join(folder, name), content());
  }
  const files = Object.fromEntries(
    servedFiles(folder).map((file) => [file, sha256(readFileSync(path.join(folder, file)))]),
  );
  writeFileSync(
    path.join(folder, releaseFile),
    `${JSON.stringify({ ...about, files }, null, 2)}\n`,
  );
  return files;
}

export function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}

function servedFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file !== releaseFile && !(file in serverFiles))
    .sort();
}
