import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "./errorCode";

/** A folder of files, by the beginning of their addresses. */
export interface ServedFolder {
  /** "/addin/" */
  readonly prefix: string;
  readonly folder: string;
}

export interface ServedFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What the system says of a file that is not there. */
const missing = ["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"];

/** The file behind an address; null when no folder serves it. Nothing outside the folders is read. */
export async function servedFile(
  folders: readonly ServedFolder[],
  address: string,
): Promise<ServedFile | null> {
  const served = folders.find(({ prefix }) => address.startsWith(prefix));
  if (!served) return null;
  const name = decoded(address.slice(served.prefix.length));
  const type = types[path.extname(name ?? "").toLowerCase()];
  if (name === null || type === undefined) return null;
  try {
    // Links are followed first, so that none leads out.
    const folder = await realpath(served.folder);
    const file = await realpath(path.join(folder, name));
    if (!file.startsWith(folder + path.sep)) return null;
    return { type, bytes: await readFile(file) };
  } catch (error) {
    if (missing.includes(errorCode(error))) return null;
    throw error;
  }
}

function decoded(name: string): string | null {
  try {
    const text = decodeURIComponent(name);
    return text.includes("\0") ? null : text;
  } catch {
    // Not a valid address: no file has it.
    return null;
  }
}
