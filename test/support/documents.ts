import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(__dirname, "../..");

/** Files of the repository that match, as git sees them: committed or about to be. */
export function repositoryFiles(...patterns: string[]): string[] {
  const list = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns],
    { cwd: root, maxBuffer: 1 << 24 },
  );
  return list.toString().split("\n").filter(Boolean);
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Anchors of a Markdown document, as its headings make them. */
export function anchorsOf(markdown: string): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[`*_]/g, "")
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replace(/ /g, "-"),
    ),
  );
}

/** Links and pictures of a Markdown document that lead into the repository. */
export function localLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? "")
    .filter((link) => !/^(https?|mailto):/.test(link));
}
