import type { Block, Page } from "./page";

/** A page as Markdown, for docs/functions/. */
export function markdownOf(page: Page): string {
  return `# ${page.title}\n\n${page.blocks.map(blockOf).join("\n\n")}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${block.text}`;
    case "text":
      return escaped(block.text);
    case "code":
      return `\`\`\`text\n${block.text}\n\`\`\``;
    case "list":
      return block.lines.map((line) => `- ${escaped(line)}`).join("\n");
    case "table":
      return tableOf(
        block.head,
        block.rows.map(({ cells: [first = "", ...rest], leadsTo }) => [
          leadsTo === undefined ? escaped(first) : `[${first}](${fileOf(leadsTo)})`,
          ...rest.map(escaped),
        ]),
      );
    case "cells": {
      const width = block.cells[0]?.length ?? 0;
      return tableOf(
        Array.from({ length: width }, () => " "),
        block.cells.map((row) => row.map((cell) => escaped(String(cell)))),
      );
    }
    case "link":
      return `[${block.text}](${fileOf(block.leadsTo)})`;
  }
}

/** docs/functions has README.md for the list, and a file for each page. */
function fileOf(address: string): string {
  const name = address.replace(/^functions\//, "").replace(/\.html$/, "");
  return name === "index" ? "README.md" : `${name}.md`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[|*_<]/g, (sign) => `\\${sign}`);
}
