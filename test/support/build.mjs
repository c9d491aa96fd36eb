/**
 * Builds the add-in for production into the folder given as argument and answers on standard output
 * with the source files that went into the bundles, and those of them that are loaded first, as paths
 * from the repository's root. Its own process, because webpack loads modules in ways that jest's sandbox does not allow.
 */
import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";

const requireFile = createRequire(import.meta.url);
const site = { url: "https://your.site/sightline" };
const config = await requireFile("../../webpack.config.js")(site, { mode: "production" });
const compiler = webpack({
  ...config,
  mode: "production",
  output: { ...config.output, path: process.argv[2] },
});

compiler.run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const { chunkGraph, entrypoints, modules } = stats.compilation;
  // The script of a worker is an entry, too, and is loaded when the worker starts.
  const first = [...entrypoints.values()]
    .flatMap((entry) => entry.chunks)
    .flatMap((chunk) => [...chunkGraph.getChunkModules(chunk)]);
  process.stdout.write(JSON.stringify({ sources: filesOf(modules), first: filesOf(first) }));
});

function filesOf(modules) {
  const files = [...modules]
    // Modules that webpack has joined into one stand in its `modules`.
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .map((module) => module.resource)
    .filter((file) => file !== undefined)
    .map((file) => path.relative(process.cwd(), file));
  return [...new Set(files)];
}
