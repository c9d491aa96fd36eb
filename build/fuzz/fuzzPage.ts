import { readFileSync, writeFileSync } from "node:fs";

const page = "docs/fuzz.md";

/** Puts the figures of a run into docs/fuzz.md, between the marks of its section. */
export function writeSection(name: "edits" | "files", lines: readonly string[]): void {
  const text = readFileSync(page, "utf8");
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`${page} has no section ${name}.`);
  writeFileSync(page, `${text.slice(0, from)}\n\n${lines.join("\n")}\n\n${text.slice(to)}`);
}
