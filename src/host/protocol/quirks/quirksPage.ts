import { alwaysSo, notImitated, type OtherEdge } from "./otherEdges";
import { quirkIds, type Quirk } from "./quirk";
import { quirks, type QuirkId } from "./quirks";

const heading = `# Sharp edges of Excel

Excel's library has edges on which add-ins cut themselves: what it refuses on one platform, misplaces on
another, or does silently. The stand-in imitates those that touch Sightline ("quirks"), and the tests of
excel, actions, commands and functions run with them. This page is made from the declarations in
[src/host/protocol/quirks](../src/host/protocol/quirks) by \`npm run host:members\`.

- \`SIGHTLINE_QUIRKS=none|web|desktop|all npx jest test/actions test/excel\` runs with those of a platform; \`all\`
  is what is run without it. \`all\` has everything that can be had together.
- \`openOffice(workbook, { quirks })\` takes a mode or a list of ids. Tests of the stand-in itself have none.
- test/host/protocol/quirks.test.ts shows each one with and without its switch; test/excel/quirks.test.ts and the
  suites show that Sightline copes; test/repo/quirks.test.ts that members on this page are never used.

**None of it was seen in real Excel by us.** What the stand-in does was inferred from the sources named; "check"
is the row of [the checklist](excel-checklist.md) with which a person can see it.`;

/** docs/quirks.md. `checklist`: the text of docs/excel-checklist.md, whose rows name quirks by their id. */
export function quirksPage(checklist: string): string {
  const ids = Object.keys(quirks) as QuirkId[];
  const rows = ids.map((id) => {
    const { edge, sources, does, copes }: Quirk = quirks[id];
    const row = [`\`${id}\``, edge, modesOf(id), does, copes, checksOf(id, checklist)];
    return [...row, sources.map(linkOf).join(", ")];
  });
  const head = ["Quirk", "Edge", "In modes", "The stand-in", "Sightline", "Check", "Source"];
  return `${heading}

## With a switch

${table(head, rows)}

## Always so

What Excel does everywhere, and the stand-in therefore always.

${edges("The stand-in", alwaysSo)}

## Not imitated

${edges("Excel", notImitated)}
`;
}

function modesOf(id: QuirkId): string {
  const modes = (["web", "desktop", "all"] as const).filter((mode) => quirkIds(mode).includes(id));
  return modes.length === 0 ? "none, by its id only" : modes.join(", ");
}

/** Numbers of the checks that name a quirk. */
function checksOf(id: QuirkId, checklist: string): string {
  const rows = checklist.split("\n").filter((line) => line.includes(`\`${id}\``));
  return rows.flatMap((line) => /^\|\s*(\d+)/.exec(line)?.[1] ?? []).join(", ");
}

function edges(who: string, list: readonly OtherEdge[]): string {
  const rows = list.map(({ edge, does, copes, sources }) => [
    edge,
    does,
    copes,
    sources.map(linkOf).join(", "),
  ]);
  return table(["Edge", who, "Sightline", "Source"], rows);
}

/** "#224" is an issue of OfficeDev/office-js, "xlwings/xlwings#747" one of another repository. */
function linkOf(source: string): string {
  const issue = /^([\w.-]+\/[\w.-]+)?#(\d+)$/.exec(source);
  if (issue) {
    const [, repository = "OfficeDev/office-js", number = ""] = issue;
    return `[${source}](https://github.com/${repository}/issues/${number})`;
  }
  const page = /([^/]+)\/?$/.exec(source)?.[1] ?? source;
  return `[${page}](${source})`;
}

/** The formatter would pad every cell to the widest one. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  return `<!-- prettier-ignore-start -->\n\n${lines.join("\n")}\n\n<!-- prettier-ignore-end -->`;
}
