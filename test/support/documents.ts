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
  return linksIn(markdown).filter((link) => !/^(https?|mailto):/.test(link));
}

/** Every link and picture of a Markdown document; what stands in code is no link. */
export function linksIn(markdown: string): string[] {
  const text = markdown.replace(/^```[^]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  const found = text.matchAll(
    /\]\(([^)\s]+)(?:\s"[^"]*")?\)|(?:src|href)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm,
  );
  return [...found].map(([, link, source, reference]) => link ?? source ?? reference ?? "");
}

/** Commands that begin with a word, from code blocks and code in the text, as words. */
export function commandsIn(markdown: string, program: string): string[][] {
  const blocks = [...markdown.matchAll(/^```(?:sh|bash|console|text)?\n([^]*?)^```/gm)];
  const spans = [...markdown.replace(/^```[^]*?^```/gm, "").matchAll(/`([^`]+)`/g)];
  return [...blocks, ...spans]
    .flatMap(([, code = ""]) => code.replace(/\\\n/g, " ").replaceAll("\\|", "|").split(/\n|&&/))
    .map((line) =>
      line
        .replace(/(^|\s)#.*$/, "")
        .trim()
        .replace(/^\$ /, ""),
    )
    .filter((line) => line.startsWith(`${program} `))
    .map((line) =>
      [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
        word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"),
      ),
    );
}
