import type { FindingGroup } from "#actions/readFindings";
import type { Severity } from "#core/issues";
import { issueSentence } from "#core/messages/sentences";
import type { CellValue } from "#core/register/content";
import { cellAddress } from "#core/register/cellAddress";
import type { CellChange, Finding } from "#core/register/checks/finding";
import type { QualityShare } from "#core/register/quality";
import type { DataLanguage } from "./dataLanguage";

/** Findings of a rule that are drawn at once; more come at a press. */
export const drawnAtOnce = 50;
/** Records of one finding that are listed. */
const partsListed = 12;
/** Cells of a fix that are listed. */
const changesListed = 3;

/** A rule with its findings. */
export interface RuleCard {
  readonly rule: string;
  readonly severity: Severity;
  /** The sentence of its first finding, so that one need not open it to know. */
  readonly example: string;
  readonly open: number;
  readonly waived: number;
  readonly fixable: number;
  /** Dates that have to be told first which part is the day. */
  readonly asksDateOrder: boolean;
  readonly lines: readonly FindingCard[];
  /** Findings that are not drawn yet. */
  readonly more: number;
}

export interface FindingCard {
  readonly id: string;
  readonly sentence: string;
  /** "Projects!D12"; "" = it has no cell. */
  readonly place: string;
  readonly sheet: string | null;
  readonly address: string | null;
  readonly changes: readonly ChangeLine[];
  /** What a fix does that changes no cells, and how many cells are not listed. */
  readonly fixWords: string;
  readonly isFixable: boolean;
  readonly asksDateOrder: boolean;
  readonly waiver: string | null;
  /** The records of a finding that is about several. */
  readonly parts: readonly PartLine[];
  /** Records that are not listed. */
  readonly moreParts: number;
}

export interface PartLine {
  readonly label: string;
  readonly sheet: string | null;
  readonly address: string | null;
}

export interface ChangeLine {
  /** "" where it is the cell of the finding itself. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** The rules with findings to show, the worst first. */
export function ruleCards(
  groups: readonly FindingGroup[],
  {
    isWaivedShown,
    drawn,
  }: { readonly isWaivedShown: boolean; readonly drawn: Readonly<Record<string, number>> },
  language: DataLanguage,
): readonly RuleCard[] {
  return groups.flatMap((group): RuleCard[] => {
    const { rule, severity, open, waived, fixable } = group;
    const listed = isWaivedShown ? [...open, ...waived] : open;
    const [first] = listed;
    if (first === undefined) return [];
    const shown = listed.slice(0, drawn[rule] ?? drawnAtOnce);
    return [
      {
        rule,
        severity,
        example: issueSentence(first, language.words),
        open: open.length,
        waived: waived.length,
        fixable,
        asksDateOrder: open.some(({ asks }) => asks === "date-order"),
        lines: shown.map((finding) => findingCard(finding, language)),
        more: listed.length - shown.length,
      },
    ];
  });
}

/** "87 of 100"; words of its own where nothing is required. */
export function qualityText({ score }: QualityShare, { data, say }: DataLanguage): string {
  return score === null ? data.findings.noQuality : say.fill(data.findings.qualityWhole, { score });
}

function findingCard(finding: Finding, language: DataLanguage): FindingCard {
  const { data, say, words } = language;
  const { id, place, fix, asks, waiver, parts = [] } = finding;
  const { sheet = null, address = null } = place;
  const changes = fix?.kind === "cells" ? fix.changes : [];
  const more = changes.length - changesListed;
  return {
    id,
    sentence: issueSentence(finding, words),
    place: sheet === null ? "" : address === null ? sheet : `${sheet}!${address}`,
    sheet,
    address,
    changes: changes
      .slice(0, changesListed)
      .map((change) => changeLine(change, { sheet, address }, language)),
    fixWords:
      fix?.kind === "extend-table"
        ? say.counted(data.findings.extends, fix.rows)
        : fix?.kind === "drop-down"
          ? say.fill(data.findings.dropDown, { field: fix.field })
          : more > 0
            ? say.counted(data.findings.moreChanges, more)
            : "",
    isFixable: fix !== undefined,
    asksDateOrder: asks === "date-order",
    waiver: waiver === undefined ? null : waiver.reason,
    parts: parts.slice(0, partsListed).map(({ place: at, title }) => ({
      label: title === "" ? (at.address ?? at.record ?? "") : title,
      sheet: at.sheet ?? null,
      address: at.address ?? null,
    })),
    moreParts: Math.max(0, parts.length - partsListed),
  };
}

function changeLine(
  { sheet, row, column, before, after, numberFormat }: CellChange,
  at: { readonly sheet: string | null; readonly address: string | null },
  language: DataLanguage,
): ChangeLine {
  const address = cellAddress(row, column);
  const isHere = sheet === at.sheet && address === at.address;
  const isFormula = typeof after === "object" && after !== null;
  return {
    place: isHere ? "" : `${sheet}!${address}`,
    before: contentText(before, null, language),
    after: isFormula ? after.formula : contentText(after, numberFormat, language),
  };
}

/** A day where the format shows one; texts stand between quotes, so that blanks at their ends show. */
function contentText(
  value: CellValue,
  numberFormat: string | null,
  { data, preview, say }: DataLanguage,
): string {
  if (value === null) return data.findings.blank;
  if (typeof value === "boolean") return value ? preview.yes : preview.no;
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "object") return value.error;
  const isDay = numberFormat !== null && /[dy]/i.test(numberFormat);
  return isDay ? say.date(value) : say.number(value, 10);
}
