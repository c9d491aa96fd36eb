import { readFileSync } from "node:fs";

/**
 * The commands in the code blocks of a document, in order; what a command prints, quoted in a block of its
 * own, is none.
 * @param {string} file
 */
export function readmeCommands(file) {
  const blocks = [...readFileSync(file, "utf8").matchAll(/^```[a-z]*\n([^]*?)^```/gm)];
  return blocks
    .flatMap(([, block]) => block.split("\n"))
    .map((line) => line.trim())
    .filter((line) => /^(npm|npx|node|git) /.test(line));
}
