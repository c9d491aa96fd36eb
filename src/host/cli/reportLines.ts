import type { AdoptedReport, RankingReport, RegisterReport, Report } from "#actions/report";
import { findingLines } from "./findingLines";
import { shortened, table } from "./table";

const shownRanks = 20;

/** A run for people: what was adopted, what was found, the ranking. */
export function reportLines(report: Report): string[] {
  return [
    ...adoptedLines(report.adopted),
    ...section("Findings", findingLines(report.findings)),
    ...section("Ranking", rankingLines(report.ranking)),
  ];
}

export function adoptedLines(adopted: readonly AdoptedReport[]): string[] {
  return adopted.flatMap((block) => {
    const mapped = block.columns.filter((column) => column.field !== null);
    const kept = block.columns.length - mapped.length;
    return [
      `${block.sheet}!${block.range} -> ${block.register}: ${block.rows} rows, ${mapped.length} columns mapped, ${kept} kept as extra columns, ${block.unread.length} cells unread`,
      ...mapped.map(({ header, field, how }) => `  ${shortened(header, 40)} -> ${field} (${how})`),
      ...block.unread
        .slice(0, 5)
        .map((cell) => `  unread ${cell.address}: "${shortened(cell.found, 60)}" ${cell.reason}`),
      ...(block.unread.length > 5
        ? [`  ... and ${block.unread.length - 5} more unread cells; --report lists them all.`]
        : []),
    ];
  });
}

export function registerLines(registers: readonly RegisterReport[]): string[] {
  return table(
    ["Register", "Sheet", "Rows", "Columns"],
    registers.map((each) => [each.register, each.sheet, `${each.rows}`, `${each.columns}`]),
  );
}

function rankingLines(ranking: readonly RankingReport[]): string[] {
  const ranked = ranking.filter((project) => project.rank !== null);
  if (ranking.length === 0) return [];
  const lines = table(
    ["Rank", "Score", "ID", "Project"],
    ranked
      .slice(0, shownRanks)
      .map((project) => [
        `${project.rank ?? ""}`,
        project.score === null ? "" : project.score.toFixed(1),
        project.id,
        shortened(project.name, 60),
      ]),
  );
  const more = ranked.length - shownRanks;
  const unranked = ranking.length - ranked.length;
  return [
    ...lines,
    ...(more > 0 ? [`... and ${more} more`] : []),
    ...(unranked > 0 ? [`${unranked} not ranked`] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}
