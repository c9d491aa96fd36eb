import { spawn } from "node:child_process";
import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { projectFolder } from "./projectFolder";

const stamps = path.join(projectFolder, "node_modules/.cache/sightline");

/** Something that is built of sources, and how. */
interface Product {
  readonly name: string;
  readonly result: string;
  readonly sources: readonly string[];
  /** A folder of the sources that it does not need. */
  readonly without?: string;
  /** Arguments for Node. */
  readonly command: readonly string[];
}

const webpack = "node_modules/webpack/bin/webpack.js";
const addInSources = [
  "src",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "build/nodeModules.mjs",
  "build/swcLoader.mjs",
  "package-lock.json",
];

const addIn: Product = {
  name: "add-in",
  result: "dist/taskpane.html",
  sources: addInSources,
  without: "src/host",
  command: [webpack, "--mode", "production"],
};
const page: Product = {
  name: "workbench",
  result: "dist-workbench/workbench.html",
  sources: [...addInSources, "webpack.workbench.js"],
  command: [webpack, "--mode", "production", "--config", "webpack.workbench.js"],
};
const northmere: Product = {
  name: "sample",
  result: "dist-workbench/samples/northmere.xlsx",
  sources: ["src", "package-lock.json"],
  command: [
    "node_modules/tsx/dist/cli.mjs",
    "src/host/cli/main.ts",
    "new",
    "--sample",
    "--out",
    "dist-workbench/samples/northmere.xlsx",
  ],
};

/** Builds what the workbench serves where it is missing or older than its sources. `say` tells what. */
export async function buildBundles(
  say: (sentence: string) => void = () => undefined,
): Promise<void> {
  await mkdir(path.join(projectFolder, "dist-workbench/samples"), { recursive: true });
  await Promise.all([addIn, page, northmere].map((product) => buildIfOld(product, say)));
}

async function buildIfOld(product: Product, say: (sentence: string) => void): Promise<void> {
  if (await isFresh(product)) return;
  const began = new Date();
  say(`Building the ${product.name} ...`);
  await run(product);
  await mkdir(stamps, { recursive: true });
  await writeFile(stampOf(product), "");
  // What was changed while it was built counts as newer.
  await utimes(stampOf(product), began, began);
}

/** Newer than every source. The results keep their old times when nothing changed in them, so a stamp tells. */
async function isFresh(product: Product): Promise<boolean> {
  const [result, stamp] = await Promise.all(
    [path.join(projectFolder, product.result), stampOf(product)].map((file) =>
      stat(file).catch(() => null),
    ),
  );
  if (!result || !stamp) return false;
  const without = product.without === undefined ? null : path.join(projectFolder, product.without);
  const newest = await Promise.all(
    product.sources.map((source) => changed(path.join(projectFolder, source), without)),
  );
  return Math.max(...newest) < stamp.mtimeMs;
}

const stampOf = ({ name }: Product): string => path.join(stamps, `${name}.built`);

/** When a file, or the latest file in a folder, was changed. */
async function changed(place: string, without: string | null): Promise<number> {
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const places = (await readdir(place)).map((entry) => path.join(place, entry));
  const times = places.filter((entry) => entry !== without).map((entry) => changed(entry, without));
  return Math.max(found.mtimeMs, ...(await Promise.all(times)));
}

function run({ name, command }: Product): Promise<void> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    const child = spawn(process.execPath, [...command], { cwd: projectFolder });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => output.push(text));
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Building the ${name} failed:\n${output.join("")}`));
    });
  });
}
