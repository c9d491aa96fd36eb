import type { RankingReport, RegisterReport, Report } from "#actions/report/report";
import { adoptionLines } from "./adoptionLines";
import { changesLines } from "./changesLines";
import { choiceLines } from "./choiceLines";
import { contingencyLines } from "./contingencyLines";
import { findingLines } from "./findingLines";
import { shortened, table } from "./table";
import { whatIfLines } from "./whatIfLines";

const shownRanks = 20;

/** A run for people: what was adopted, what was found, the ranking. */
export function reportLines(report: Report): string[] {
  return [
    ...adoptionLines(report),
    ...section("Findings", findingLines(report.findings)),
    ...section("Ranking", rankingLines(report.ranking)),
    ...choiceLines(report),
    ...contingencyLines(report),
    ...whatIfLines(report),
    ...changesLines(report),
  ];
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
