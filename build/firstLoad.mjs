import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes that may be loaded, compressed as a server would, before the pane is useful. */
export const firstLoadBudget = 120 * 1024;

/**
 * What Excel loads of ours before the pane is useful: the page and the scripts that it names. The rest
 * comes with the first page or action that needs it.
 * @param {string} folder of a build
 * @returns {{ file: string, bytes: number, compressed: number }[]}
 */
export function firstLoad(folder) {
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]* src="?([^" >]+)/g)].map(([, source]) => source);
  const own = scripts.filter((source) => !source.startsWith("https:"));
  return ["taskpane.html", ...own].map((file) => sizeOf(folder, file));
}

/** Scripts that are loaded later, the largest first. */
export function laterScripts(folder) {
  const first = new Set(firstLoad(folder).map(({ file }) => file));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js") && !first.has(file))
    .map((file) => sizeOf(folder, file))
    .sort((a, b) => b.compressed - a.compressed);
}

/** The sum of compressed sizes. */
export function compressedSum(files) {
  return files.reduce((sum, { compressed }) => sum + compressed, 0);
}

function sizeOf(folder, file) {
  const content = readFileSync(path.join(folder, file));
  return { file, bytes: content.length, compressed: gzipSync(content, { level: 9 }).length };
}

/** Fails a build whose first load is over the budget. */
export class FirstLoadBudget {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("FirstLoadBudget", (compilation) => {
      const sum = compressedSum(firstLoad(compilation.outputOptions.path));
      if (sum <= firstLoadBudget) return;
      compilation.errors.push(
        new Error(
          `Before the pane is useful ${kilobytes(sum)} KB are loaded, compressed; ${kilobytes(firstLoadBudget)} KB are allowed. Load what a page or an action needs with it (lazyPart, Action.load).`,
        ),
      );
    });
  }
}

export function kilobytes(bytes) {
  return (bytes / 1024).toFixed(1);
}
