import { english } from "#core/messages/english/english";
import { message } from "#core/messages/message";
import {
  badgeWord,
  driverEnd,
  driverName,
  switchSentence,
} from "#core/messages/sensitivitySentences";
import { messageSentence } from "#core/messages/sentences";
import type { Acceptability, SampleOptions } from "#core/scoring/sensitivity/acceptability";
import { shareHalfWidth } from "#core/scoring/sensitivity/acceptability";
import { robustnessOf } from "#core/scoring/sensitivity/robustness";
import type {
  FirstSwitch,
  FundedSwitch,
  WeightSwitch,
} from "#core/scoring/sensitivity/switchPoints";
import type { Tornado } from "#core/scoring/sensitivity/tornado";
import { Canvas } from "./canvas";
import { FreeNames } from "./freeNames";
import {
  colors,
  HEADER_ROW,
  printEdit,
  subtitleFormat,
  TABLE_STYLE,
  titleFormat,
  writtenHeader,
} from "./houseStyle";
import { literal } from "./literal";
import type { Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import type { WrittenPageRequest } from "./writtenPage";

/** A ranked project with how it fares in plausible worlds. */
export interface TestedProject {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly score: number;
  /** Position in the figures of `worlds`. */
  readonly at: number;
}

export interface RobustnessRequest extends WrittenPageRequest {
  /** In the order of the ranked list. */
  readonly projects: readonly TestedProject[];
  readonly worlds: Acceptability;
  readonly options: SampleOptions;
  readonly rankOne: readonly WeightSwitch<FirstSwitch>[];
  readonly fundedLine: readonly WeightSwitch<FundedSwitch>[] | null;
  readonly tornado: Tornado | null;
}

/** Column of the first figure: behind Project ID and Project. */
const FIGURES = 2;
const headers = [
  "Project ID",
  "Project",
  "Rank",
  "Score",
  "First in",
  "Mean rank",
  "Funded in",
  "Funding",
  "Confidence",
] as const;
const formats = ["0", "0.0", "0.0%", "0.0", "0.0%", "General", "0%"] as const;
/** More projects print on several pages. */
const ONE_PAGE_ROWS = 45;

/**
 * The sheet Robustness: in which share of plausible worlds each project is first and funded, at which
 * weights the order turns, and what moves the value of the funded projects. The figures are written
 * values; the line under the title says natively whether inputs have changed since.
 *
 * The plan only adds one sheet with its table; it is empty when nothing is ranked.
 */
export function planRobustness(request: RobustnessRequest): Plan {
  const { projects, worlds } = request;
  const title = message("tested-ranking", { samples: worlds.samples });
  if (projects.length === 0) return { title, edits: [] };
  const names = new FreeNames(request.taken);
  const canvas = new Canvas(names.sheet("Robustness"));
  putSentences(canvas, request);
  putProjects(canvas, request);
  const end = putSwitches(canvas, request, HEADER_ROW + projects.length + 2);
  const last = putTornado(canvas, request.tornado, end);
  const edits: Edit[] = [
    {
      kind: "addSheet",
      sheet: canvas.sheet,
      gridlines: false,
      tabColor: colors.accent,
      ...(request.position === undefined ? {} : { position: request.position }),
    },
    ...canvas.edits(),
    {
      kind: "addTable",
      name: names.table("Robustness"),
      at: canvas.block(HEADER_ROW, 0, projects.length + 1, headers.length),
      style: TABLE_STYLE,
      bandedRows: false,
      filterButton: false,
    },
    ...layout(canvas, projects.length, last),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** The finding, when and from what, and what the figures are. */
function putSentences(canvas: Canvas, request: RobustnessRequest): void {
  const { projects, worlds, options, day, stamp } = request;
  const [leader] = [...projects].sort((a, b) => firstOf(worlds, b) - firstOf(worlds, a));
  const facts = {
    samples: worlds.samples,
    first: leader?.name ?? "",
    percent: leader === undefined ? 0 : Math.round(100 * firstOf(worlds, leader)),
  };
  canvas.put(0, 0, literal(messageSentence(message("first-in-worlds", facts), english)));
  canvas.look(0, 0, 1, 1, titleFormat);
  const state =
    stamp === null
      ? `""`
      : `IF(IFERROR(ABS(${stamp.formula}-${stamp.value})>0.01,TRUE),", INPUTS HAVE CHANGED SINCE: test again",", inputs current")`;
  canvas.put(1, 0, `=pmo_StatusLine&" · Tested on ${day}"&${state}`);
  const percent = (100 * shareHalfWidth(0.5, worlds.samples)).toFixed(1);
  canvas.put(
    2,
    0,
    `${messageSentence(message("worlds-drawn", drawn(options, worlds)), english)} Shares are right to ${percent} points in 95 of 100 runs. Funded: by the ranked list down to the budget.`,
  );
  canvas.look(1, 0, 2, 1, subtitleFormat);
}

function drawn(
  { weights, scoreNoise, seed }: SampleOptions,
  { samples }: Acceptability,
): {
  readonly samples: number;
  readonly kind: "any" | "around" | "ordered";
  readonly spread: number;
  readonly noise: number;
  readonly seed: string;
} {
  const spread = weights.kind === "around" ? Math.round(100 * weights.spread) : 0;
  const noise = Math.round(100 * scoreNoise);
  return { samples, kind: weights.kind, spread, noise, seed: String(seed) };
}

function firstOf({ first }: Acceptability, { at }: TestedProject): number {
  return first[at] ?? 0;
}

function putProjects(canvas: Canvas, { projects, worlds }: RobustnessRequest): void {
  canvas.put(HEADER_ROW, 0, ...headers);
  canvas.look(HEADER_ROW, 0, 1, headers.length, { ...writtenHeader, fontSize: 9 });
  projects.forEach(({ id, name, rank, score, at }, p) => {
    const funded = worlds.funded?.[at] ?? null;
    canvas.put(
      HEADER_ROW + 1 + p,
      0,
      literal(id),
      literal(name),
      rank,
      score,
      worlds.first[at] ?? 0,
      worlds.meanRank[at] ?? 0,
      funded,
      funded === null ? null : badgeWord(robustnessOf(funded), english),
      worlds.confidence[at] ?? null,
    );
  });
  formats.forEach((numberFormat, f) => {
    canvas.look(HEADER_ROW + 1, FIGURES + f, projects.length, 1, { numberFormat });
  });
  canvas.look(HEADER_ROW, FIGURES, projects.length + 1, formats.length, { horizontal: "Center" });
}

/** A sentence for each criterion that can turn the order; gives the next free row. */
function putSwitches(
  canvas: Canvas,
  { rankOne, fundedLine }: RobustnessRequest,
  top: number,
): number {
  const lists: [string, readonly WeightSwitch[]][] = [
    ["Weights at which the first place passes on", rankOne],
    ["Weights at which the budget funds other projects", fundedLine ?? []],
  ];
  let row = top;
  for (const [heading, switches] of lists) {
    const turning = switches.filter(({ below, above }) => below !== null || above !== null);
    if (turning.length === 0) continue;
    putHeading(canvas, row, heading);
    turning.forEach((each, at) => {
      canvas.put(row + 1 + at, 0, literal(switchSentence(each, english)));
    });
    row += turning.length + 2;
  }
  return row;
}

function putHeading(canvas: Canvas, row: number, heading: string): void {
  canvas.put(row, 0, heading);
  canvas.look(row, 0, 1, 1, { bold: true, fontColor: colors.accent });
}

/** What moves the value, the most first; gives the last row. */
function putTornado(canvas: Canvas, tornado: Tornado | null, top: number): number {
  if (tornado === null || tornado.ids.length === 0) return top;
  putHeading(canvas, top, "What moves the value of the funded projects");
  canvas.put(top + 1, 1, "Driver", "Worse", "Value", "Better", "Value", "Swing");
  canvas.look(top + 1, 1, 1, 6, { bold: true, fontColor: colors.muted });
  tornado.bars.forEach(({ driver, worse, better, swing }, bar) => {
    const row = top + 2 + bar;
    canvas.put(
      row,
      1,
      driverName(driver, english),
      { text: driverEnd(driver, worse.setting, english) },
      worse.value,
      better === null ? null : { text: driverEnd(driver, better.setting, english) },
      better === null ? null : better.value,
      swing,
    );
  });
  const rows = tornado.bars.length;
  for (const column of [3, 5, 6]) {
    canvas.look(top + 2, column, rows, 1, { numberFormat: "#,##0" });
  }
  canvas.look(top + 1, FIGURES, rows + 1, 5, { horizontal: "Center" });
  return top + 1 + rows;
}

function layout(canvas: Canvas, rows: number, last: number): Edit[] {
  return [
    {
      kind: "layOutColumns",
      sheet: canvas.sheet,
      columns: [
        { column: 0, width: 10 },
        { column: 1, width: 36 },
        { column: FIGURES, count: formats.length, width: 11 },
      ],
    },
    {
      kind: "layOutRows",
      sheet: canvas.sheet,
      rows: [
        { row: 0, height: 26 },
        { row: HEADER_ROW, height: 22 },
      ],
    },
    { kind: "setUpSheet", sheet: canvas.sheet, freezeRows: HEADER_ROW + 1, freezeColumns: FIGURES },
    {
      ...printEdit(canvas.sheet),
      area: canvas.block(0, 0, last + 1, headers.length + 2),
      ...(rows <= ONE_PAGE_ROWS ? { fitToHeight: 1 } : {}),
    },
  ];
}
