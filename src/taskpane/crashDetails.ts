import { version } from "#core/publishing/version";

/** Errors whose messages the browser writes; those of others may hold words from the workbook. */
const writtenByTheBrowser = new Set(["TypeError", "RangeError", "ReferenceError", "SyntaxError"]);

/** What the makers need to find a bug: its kind and where it happened, nothing from the workbook. */
export function crashDetails(error: Error, page: string): string {
  const stack = (error.stack ?? "").split("\n");
  const frames = stack.filter((line) => /^\s*(at\s|\S*@)/.test(line)).map((line) => line.trim());
  const what = writtenByTheBrowser.has(error.name) ? `${error.name}: ${error.message}` : error.name;
  return [what, `Sightline ${version}, page ${page}`, ...frames].join("\n");
}
