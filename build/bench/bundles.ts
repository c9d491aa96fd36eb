import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import webpack from "webpack";
import { firstLoad, firstLoadBudget } from "../firstLoad.mjs";
import { swcLoader } from "../swcLoader.mjs";
import { installLibraries, libraryFolder } from "./libraries";
import { compared, type Measure, type Part } from "./measure";

const folder = path.resolve("out/bench/bundles");

/** What is loaded before the pane is useful, beside the official template, both built in this run. */
export const bundles: Part = {
  runs: () => {
    installLibraries((line) => process.stderr.write(`${line}\n`));
    return ["bundles"];
  },
  measure: compareBundles,
};

async function compareBundles(): Promise<readonly Measure[]> {
  const own = path.join(folder, "own");
  buildOwn(own);
  const template = path.join(folder, "template");
  await build({
    ...{ mode: "production", target: ["web", "es2022"] },
    entry: { taskpane: path.join(libraryFolder, "template.jsx") },
    output: { path: template, filename: "[name].js", clean: true },
    resolve: { modules: [path.join(libraryFolder, "node_modules")], extensions: [".js", ".jsx"] },
    module: { rules: [{ test: /\.jsx$/, use: swcLoader }] },
    performance: { hints: false },
  });
  const ours = firstLoad(own).map(({ file }) => readFileSync(path.join(own, file)));
  const theirs = readdirSync(template)
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(path.join(template, file)));
  const name = "official template";
  const size = (files: readonly Buffer[], of: (file: Buffer) => Buffer): number =>
    files.reduce((sum, file) => sum + of(file).length, 0) / 1024;
  const gzip = (file: Buffer): Buffer => gzipSync(file, { level: 9 });
  const what = "first load of the pane";
  return [
    compared(`${what}, gzip`, "KB", size(ours, gzip), { name, value: size(theirs, gzip) }),
    compared(`${what}, brotli`, "KB", size(ours, brotliCompressSync), {
      ...{ name, value: size(theirs, brotliCompressSync) },
    }),
    {
      ...{ what: `${what}, of its budget`, value: size(ours, gzip), unit: "KB" },
      goal: { atMost: firstLoadBudget / 1024 },
    },
  ];
}

/** The build that Excel loads, written elsewhere. */
function buildOwn(own: string): void {
  const webpackCli = path.resolve("node_modules/webpack/bin/webpack.js");
  const args = [webpackCli, "--mode", "production", "--output-path", own];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
}

function build(configuration: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration).run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      if (problem === null) resolve();
      else reject(problem);
    });
  });
}
