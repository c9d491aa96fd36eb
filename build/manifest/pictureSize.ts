import { existsSync, readFileSync } from "node:fs";

/** Width and height that a PNG file states in its header; null when there is no such file or it is no PNG. */
export function pictureSize(file: string): { width: number; height: number } | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const isPng = bytes.length > 24 && bytes.toString("latin1", 1, 4) === "PNG";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}
