/**
 * Writes what is made from the declarations of the custom functions (src/functions): functions.json in
 * each language, and the pages of docs/functions. `npm run functions`; a test checks that they are current.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { tsImport } from "tsx/esm/api";

const { writtenFiles } = await tsImport("./functions/files.ts", import.meta.url);
const root = path.join(import.meta.dirname, "..");
const files = await writtenFiles();
const pages = path.join(root, "docs/functions");
await mkdir(pages, { recursive: true });
for (const name of await readdir(pages)) {
  if (!files.has(`docs/functions/${name}`)) await rm(path.join(pages, name));
}
let written = 0;
for (const [file, text] of files) {
  const target = path.join(root, file);
  if ((await readFile(target, "utf8").catch(() => "")) === text) continue;
  await writeFile(target, text);
  written += 1;
}
process.stdout.write(`${files.size} files, ${written} written\n`);
