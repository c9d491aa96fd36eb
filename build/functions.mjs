/**
 * Writes what is made from the declarations of the custom functions (src/functions): functions.json in
 * each language, and the pages of docs/functions.
 *   npm run functions               writes what has changed
 *   npm run functions -- --check    names the files that are not current, and writes none
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { tsImport } from "tsx/esm/api";

const { writtenFiles } = await tsImport("./functions/files.ts", import.meta.url);
const root = path.join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const files = writtenFiles();
const pages = path.join(root, "docs/functions");
await mkdir(pages, { recursive: true });
const stale = (await readdir(pages))
  .map((name) => `docs/functions/${name}`)
  .filter((file) => !files.has(file));
if (!isCheck) for (const file of stale) await rm(path.join(root, file));
for (const [file, text] of files) {
  const target = path.join(root, file);
  const formatted = await format(text, { ...(await resolveConfig(target)), filepath: target });
  if ((await readFile(target, "utf8").catch(() => "")) === formatted) continue;
  if (!isCheck) await writeFile(target, formatted);
  stale.push(file);
}
process.stdout.write(isCheck ? stale.join("\n") : `${files.size} files, ${stale.length} changed\n`);
