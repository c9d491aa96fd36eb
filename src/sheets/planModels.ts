import { english } from "#core/messages/english/english";
import { modelNames } from "#core/messages/english/modelNames";
import { message } from "#core/messages/message";
import { messageSentence } from "#core/messages/sentences";
import type { ModelComparison, ScoreModelId } from "#core/scoring/models/scoreModel";
import { columnLetters } from "#core/register/cellAddress";
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

export interface ModelsRequest extends WrittenPageRequest {
  readonly comparison: ModelComparison;
}

/** Columns in front of the ranks: Project ID and Project. */
const BEFORE = 2;
/** From so many places off the first model on a rank is set off. */
const FAR = 5;
/** More projects print on several pages. */
const ONE_PAGE_ROWS = 50;

/**
 * The sheet Models: the rank of each project by each model, how alike the models rank, and who moves most
 * and why. The ranks are written values; the line under the title says natively whether inputs have
 * changed since.
 *
 * The plan only adds one sheet with its table; it is empty when nothing can be compared.
 */
export function planModels(request: ModelsRequest): Plan {
  const { comparison } = request;
  const title = message("compared-models", { models: comparison.models.length });
  if (comparison.models.length === 0 || comparison.projects.length === 0) {
    return { title, edits: [] };
  }
  const names = new FreeNames(request.taken);
  const sheet = names.sheet("Models");
  const canvas = new Canvas(sheet);
  putSentences(canvas, request);
  putRanks(canvas, comparison);
  const end = putAgreement(canvas, comparison);
  const last = putMovers(canvas, comparison, end);
  const edits: Edit[] = [
    {
      kind: "addSheet",
      sheet,
      gridlines: false,
      tabColor: colors.accent,
      ...(request.position === undefined ? {} : { position: request.position }),
    },
    ...canvas.edits(),
    {
      kind: "addTable",
      name: names.table("Models"),
      at: canvas.block(HEADER_ROW, 0, comparison.projects.length + 1, width(comparison)),
      style: TABLE_STYLE,
      bandedRows: false,
      filterButton: false,
    },
    farRanks(canvas, comparison),
    ...layout(canvas, comparison, last),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** What the model is called in a header: "Weighted score". */
export function modelTitle(model: ScoreModelId): string {
  const name = modelNames[model];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function width({ models }: ModelComparison): number {
  return BEFORE + models.length + 1;
}

/** The finding, when and from what, and what the figures are. */
function putSentences(canvas: Canvas, { comparison, day, stamp }: ModelsRequest): void {
  canvas.put(0, 0, literal(headline(comparison)));
  canvas.look(0, 0, 1, 1, titleFormat);
  const state =
    stamp === null
      ? `""`
      : `IF(IFERROR(ABS(${stamp.formula}-${stamp.value})>0.01,TRUE),", INPUTS HAVE CHANGED SINCE: compare again",", inputs current")`;
  canvas.put(1, 0, `=pmo_StatusLine&" · Compared on ${day}"&${state}`);
  const first = comparison.models[0];
  const name = first === undefined ? "" : modelTitle(first.model);
  canvas.put(
    2,
    0,
    `Rank of each live project by each model, 1 = first, in the order of ${name}. Shaded: ${FAR} places or more from it. Blank: no figure.`,
  );
  canvas.look(1, 0, 2, 1, subtitleFormat);
}

function headline({ models, projects, movers }: ModelComparison): string {
  const [mover] = movers;
  const name = mover === undefined ? "" : (projects[mover.project]?.name ?? "");
  if (mover === undefined) return `${models.length} models rank all projects alike`;
  const places = mover.worst.rank - mover.best.rank;
  return `${name} moves most between ${models.length} models: ${places} ${places === 1 ? "place" : "places"}`;
}

function putRanks(canvas: Canvas, comparison: ModelComparison): void {
  const { models, projects } = comparison;
  const headers = ["Project ID", "Project", ...models.map(({ model }) => modelTitle(model))];
  canvas.put(HEADER_ROW, 0, ...headers, "Places apart");
  canvas.look(HEADER_ROW, 0, 1, width(comparison), { ...writtenHeader, fontSize: 9 });
  canvas.look(HEADER_ROW, BEFORE, projects.length + 1, models.length + 1, { horizontal: "Center" });
  projects.forEach(({ id, name, ranks, spread }, p) => {
    canvas.put(HEADER_ROW + 1 + p, 0, literal(id), literal(name), ...ranks, spread);
  });
  canvas.look(HEADER_ROW + 1, BEFORE, projects.length, models.length + 1, { numberFormat: "0" });
}

/** The correlation of each two models, each under its column; gives the next free row. */
function putAgreement(canvas: Canvas, { models, projects, agreements }: ModelComparison): number {
  const top = HEADER_ROW + projects.length + 2;
  if (models.length < 2) return top;
  canvas.put(top, 0, "How alike the models rank: Spearman's rank correlation, 1 = the same order");
  canvas.look(top, 0, 1, 1, { bold: true, fontColor: colors.accent });
  models.forEach(({ model }, row) => {
    canvas.put(top + 1 + row, 1, modelTitle(model));
    models.forEach((other, column) => {
      const found = agreements.find(
        ({ first, second }) =>
          (first === model && second === other.model) ||
          (second === model && first === other.model),
      );
      const value = row === column ? 1 : (found?.spearman ?? null);
      if (column <= row) canvas.put(top + 1 + row, BEFORE + column, value);
    });
  });
  canvas.look(top + 1, BEFORE, models.length, models.length, {
    numberFormat: "0.00",
    horizontal: "Center",
    fontColor: colors.muted,
  });
  return top + models.length + 2;
}

/** A sentence for each project that moves most; gives the last row. */
function putMovers(canvas: Canvas, { movers }: ModelComparison, top: number): number {
  if (movers.length === 0) return top;
  canvas.put(top, 0, "Who moves most, and why");
  canvas.look(top, 0, 1, 1, { bold: true, fontColor: colors.accent });
  movers.forEach(({ why }, at) => {
    canvas.put(top + 1 + at, 0, literal(messageSentence(why, english)));
  });
  return top + movers.length;
}

/** Ranks that are far from the one of the first model. */
function farRanks(canvas: Canvas, { models, projects }: ModelComparison): Edit {
  const row = HEADER_ROW + 2;
  const first = columnLetters(BEFORE);
  return {
    kind: "addConditionalFormat",
    at: canvas.block(HEADER_ROW + 1, BEFORE, projects.length, models.length),
    rule: {
      kind: "formula",
      formula: `=AND(ISNUMBER(${first}${row}),ISNUMBER($${first}${row}),ABS(N(${first}${row})-N($${first}${row}))>=${FAR})`,
      format: { fill: colors.amber.fill },
    },
  };
}

function layout(canvas: Canvas, comparison: ModelComparison, last: number): Edit[] {
  const { models, projects } = comparison;
  return [
    {
      kind: "layOutColumns",
      sheet: canvas.sheet,
      columns: [
        { column: 0, width: 10 },
        { column: 1, width: 36 },
        { column: BEFORE, count: models.length, width: 12 },
        { column: BEFORE + models.length, width: 8 },
      ],
    },
    {
      kind: "layOutRows",
      sheet: canvas.sheet,
      rows: [
        { row: 0, height: 26 },
        { row: HEADER_ROW, height: 46 },
      ],
    },
    {
      kind: "setUpSheet",
      sheet: canvas.sheet,
      freezeRows: HEADER_ROW + 1,
      freezeColumns: BEFORE,
    },
    {
      ...printEdit(canvas.sheet),
      // Sentences about movers run over the columns of many models; few leave them less room.
      area: canvas.block(0, 0, last + 1, Math.max(width(comparison), 12)),
      ...(projects.length <= ONE_PAGE_ROWS ? { fitToHeight: 1 } : {}),
    },
  ];
}
