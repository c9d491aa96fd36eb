import type { Canvas } from "./canvas";
import { colors } from "./houseStyle";
import type { AddConditionalFormat, CellFormat } from "./plan";
import { feedColumn, listHeader } from "./reportLook";
import { RISK, type RiskLines } from "./riskFeed";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** One matrix on the page: which risks, and where it stands. */
export interface HeatMap {
  readonly side: "T" | "O";
  readonly rating: "residual" | "inherent";
  readonly row: number;
  readonly column: number;
  readonly levels: number;
  /** The ids of the risks stand below the counts. */
  readonly lists: boolean;
}

/** Ids that a cell shows before it says how many more there are. */
const SHOWN = 3;

const threatLooks = { high: colors.red, moderate: colors.amber, low: colors.green } as const;
/** Mirrored: a great opportunity is what one wants. */
const opportunityLooks = { high: colors.green, moderate: colors.amber, low: colors.grey } as const;

/**
 * A matrix of counts that follow the register: probability from top to bottom, the highest first, impact
 * from left to right; its colours follow the scores of sheet Settings. Gives the colour rules.
 */
export function putHeatMap(
  page: Canvas,
  feed: SheetFeed,
  risks: RiskLines,
  map: HeatMap,
): AddConditionalFormat[] {
  const { levels, row, column } = map;
  const tall = map.lists ? 2 : 1;
  const cells = feedColumn(
    feed,
    risks.block,
    map.rating === "residual" ? RISK.residual : RISK.inherent,
  );
  for (let line = 0; line < levels; line++) {
    const probability = levels - line;
    const top = row + line * tall;
    page.put(top, column, levelLabel(feed, probability));
    for (let impact = 1; impact <= levels; impact++) {
      const code = `"${map.side}${probability}-${impact}"`;
      const count = `COUNTIF(${cells},${code})`;
      page.put(top, column + impact, `=IF(${count}=0,"",${count})`);
      if (map.lists) page.put(top + 1, column + impact, idsOf(feed, risks, code, count));
    }
  }
  for (let impact = 1; impact <= levels; impact++) {
    page.put(row + levels * tall, column + impact, levelLabel(feed, impact));
  }
  putLooks(page, map, tall);
  return colorRules(page, map, tall);
}

/** "4 High": the level with the office's word for it. */
function levelLabel(feed: SheetFeed, level: number): string | number {
  const scales = feed.register("Scales", "Level", "Label");
  if (scales === null) return level;
  const label = `INDEX(${columnOf(scales.table, "Label")},MATCH(${level},${columnOf(scales.table, "Level")},0))`;
  return `="${level} "&IFERROR(${label}&"","")`;
}

/** The first ids of a cell, the worst first, and how many more there are. */
function idsOf(feed: SheetFeed, { block }: RiskLines, code: string, count: string): string {
  const ids = feedColumn(feed, block, RISK.id);
  const keys = feedColumn(feed, block, RISK.cellKey);
  const id = (place: number): string => `INDEX(${ids},MATCH(${code}&".${place}",${keys},0))`;
  const shown = Array.from({ length: SHOWN }, (_, k) =>
    k === 0 ? id(1) : `IF(${count}>${k},", "&${id(k + 1)},"")`,
  );
  return `=IF(${count}=0,"",IFERROR(${shown.join("&")},"")&IF(${count}>${SHOWN}," +"&(${count}-${SHOWN}),""))`;
}

function putLooks(page: Canvas, { row, column, levels, lists }: HeatMap, tall: number): void {
  const count: CellFormat = {
    bold: true,
    fontSize: lists ? 14 : 11,
    horizontal: "Center",
    vertical: "Center",
  };
  const ids: CellFormat = {
    fontSize: 7,
    horizontal: "Center",
    vertical: "Top",
    wrap: true,
    fontColor: colors.ink,
  };
  for (let line = 0; line < levels; line++) {
    page.look(row + line * tall, column + 1, 1, levels, count);
    page.look(row + line * tall, column + 1, 1, levels, { topBorder: colors.onAccent });
    if (lists) page.look(row + line * tall + 1, column + 1, 1, levels, ids);
  }
  page.look(row, column, levels * tall, 1, {
    fontSize: 9,
    fontColor: colors.muted,
    horizontal: "Right",
  });
  page.look(row + levels * tall, column, 1, levels + 1, {
    ...listHeader,
    horizontal: "Center",
    vertical: "Top",
    bottomBorder: colors.onAccent,
  });
}

/** Colours by the score of the cell, so that a changed matrix shows at once. */
function colorRules(page: Canvas, map: HeatMap, tall: number): AddConditionalFormat[] {
  const looks = map.side === "T" ? threatLooks : opportunityLooks;
  return Array.from({ length: map.levels }, (_, line) => line).flatMap((line) => {
    const probability = map.levels - line;
    const at = page.block(map.row + line * tall, map.column + 1, tall, map.levels);
    // The first impact level stands in the first column of the rule.
    const score = `INDEX(pmo_RiskMatrix,${probability},COLUMN()-${map.column + 1})`;
    // Excel puts the rule that is added last first.
    return [
      { from: null, look: looks.low },
      { from: "pmo_RiskModerate", look: looks.moderate },
      { from: "pmo_RiskHigh", look: looks.high },
    ].map(({ from, look }): AddConditionalFormat => ({
      kind: "addConditionalFormat",
      at,
      rule: {
        kind: "formula",
        formula: from === null ? "=TRUE" : `=${score}>=${from}`,
        format: { fill: look.fill, fontColor: look.font },
      },
      stopIfTrue: true,
    }));
  });
}
