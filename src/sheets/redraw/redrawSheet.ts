import { cellAddress } from "#core/register/cellAddress";
import { formulaColumns } from "#core/register/formulaReferences";
import type { AddChart } from "#sheets/chartPlan";
import type { Block, CellContent, Edit } from "#sheets/plan";
import type { AddTable } from "#sheets/tablePlan";
import { changedLayout, changedPrint } from "./changedLayout";
import type { LiveCell, LiveSheet } from "./livePage";
import { roomToGrow } from "./roomToGrow";
import { cellsOf, isOn, sheetMemory, type SheetMemory } from "./sheetMemory";
import { isInside, strangeCells } from "./strangeCells";

export interface RedrawRequest {
  /** Name of the sheet as it is. */
  readonly sheet: string;
  /** All edits of the plan that draws the sheet, under this name. */
  readonly edits: readonly Edit[];
  readonly former: SheetMemory;
  /** null = the sheet was not read. */
  readonly live: LiveSheet | null;
  /** Nobody has put anything beside what is drawn, unless it was read: a hidden sheet. */
  readonly isFeed: boolean;
}

export interface Redrawn {
  /** Empties the sheet and makes room; comes before anything of the plan. */
  readonly clearing: readonly Edit[];
  /** What the plan does, on this sheet in its place. */
  readonly drawing: readonly Edit[];
  /** What is drawn now. */
  readonly memory: SheetMemory;
  readonly told: RedrawNotes;
}

/** What the user should know of. */
export interface RedrawNotes {
  /** Addresses of cells with something of the user's, and where it is now; the same = it stays. */
  readonly kept: readonly { readonly from: string; readonly to: string }[];
  readonly rows: number;
  readonly columns: number;
  /** Tables whose columns have changed. */
  readonly tables: readonly string[];
}

/**
 * Turns the edits that draw a sheet into edits that draw it where it stands: what was drawn is emptied,
 * our charts go, room is made in front of what the user has added, then all is drawn anew. What
 * somebody has typed inside stays where nothing is drawn, and is listed below otherwise.
 */
export function redrawSheet(request: RedrawRequest): Redrawn {
  const { sheet, edits, former, live, isFeed } = request;
  const next = sheetMemory(edits, sheet);
  const own = new Set(former.charts.map(({ name }) => name));
  const here = edits.filter((edit) => isOn(edit, sheet));
  const strange = live?.cells ? strangeCells(former, live.cells) : [];
  const found = sorted(strange, former, next, here);
  const end = found.moved.length === 0 ? next.rows : next.rows + 1 + found.moved.length;
  const others =
    live === null ? null : { ...live, charts: live.charts.filter(({ name }) => !own.has(name)) };
  const size = { rows: end, columns: next.columns };
  const known = others ?? (isFeed ? nothing(sheet) : null);
  const room = roomToGrow(sheet, former, size, known);
  const tables = tableEdits(former, next);
  const present = live === null ? null : new Set(live.charts.map(({ name }) => name));
  const charts = former.charts.filter(({ name }) => present?.has(name) ?? true);
  const clearing: Edit[] = [
    ...charts.map((chart): Edit => ({ kind: "removeChart", sheet, chart })),
    {
      kind: "clearArea",
      at: room.area,
      drawn: { rows: former.rows, columns: former.columns },
      headers: tables.headers.map((at) => ({ ...at, sheet })),
      validations: former.inputs.map((at) => ({ ...at, sheet })),
      ...(tables.losesColumns || tables.changed.length > 0 ? { isRead: true } : {}),
    },
    ...tables.gone.map((table): Edit => ({ kind: "removeTable", former: table })),
    ...room.inserted,
    ...tables.edits,
  ];
  const notes = found.moved.map(({ row, column, ...cell }, index) => ({
    from: cellAddress(row, column),
    at: { sheet, row: next.rows + 1 + index, column: NOTE_COLUMN, rows: 1, columns: 2 },
    content: contentOf(cell),
  }));
  const drawing = [
    ...edits.flatMap((edit) => (isOn(edit, sheet) ? asDrawn(edit, tables.names) : [edit])),
    ...changedLayout(sheet, former, next, room.inserted),
    ...changedPrint(
      sheet,
      former.print,
      next.print,
      live === null ? null : { area: live.printArea, inserted: room.inserted },
    ),
    ...found.answers.map(({ at, content }) => contentEdit(at, [content])),
    ...found.left.map(({ row, column, ...cell }) =>
      contentEdit({ sheet, row, column, rows: 1, columns: 1 }, [contentOf(cell)]),
    ),
    ...notes.map(({ from, at, content }) => contentEdit(at, [`Kept from ${from}`, content])),
  ];
  return {
    clearing,
    drawing: inOrder(drawing),
    memory: next,
    told: {
      kept: [
        ...notes.map(({ from, at }) => ({ from, to: cellAddress(at.row, at.column + 1) })),
        ...found.left.map(({ row, column }) => {
          const address = cellAddress(row, column);
          return { from: address, to: address };
        }),
      ],
      rows: room.inserted.find(({ lines }) => lines === "rows")?.count ?? 0,
      columns: room.inserted.find(({ lines }) => lines === "columns")?.count ?? 0,
      tables: tables.changed,
    },
  };
}

/** Column of the list of what was kept. */
const NOTE_COLUMN = 1;

function nothing(sheet: string): LiveSheet {
  return {
    ...{ sheet, cells: null, charts: [], tables: [], tablesBeside: [] },
    ...{ below: null, right: null, corner: null, bottom: 0, edge: 0, printArea: null, used: null },
  };
}

function contentEdit(at: Block, cells: readonly CellContent[]): Edit {
  return { kind: "writeCells", at, cells: [cells] };
}

/**
 * A text that only looks like a formula stays a text. A formula that reads its own table becomes one: outside
 * of the table Excel takes no `[@Rank]`.
 */
function contentOf({ content, isFormula }: Pick<LiveCell, "content" | "isFormula">): CellContent {
  if (typeof content !== "string" || !content.startsWith("=")) return content;
  const staysFormula = isFormula && formulaColumns(content).every(({ table }) => table !== null);
  return staysFormula ? content : { text: content };
}

interface Found {
  /** Cells that the new drawing needs: what stood there is listed. */
  readonly moved: readonly LiveCell[];
  /** Cells that the new drawing leaves empty. */
  readonly left: readonly LiveCell[];
  /** What was chosen in a cell that is made for it. */
  readonly answers: readonly { readonly at: Block; readonly content: CellContent }[];
}

function sorted(
  strange: readonly LiveCell[],
  former: SheetMemory,
  next: SheetMemory,
  here: readonly Edit[],
): Found {
  const answers: { at: Block; content: CellContent }[] = [];
  const rest = strange.filter((cell) => {
    const index = former.inputs.findIndex((at) => isInside(at, cell.row, cell.column));
    const at = index < 0 ? undefined : next.inputs[index];
    if (at?.rows !== 1 || at.columns !== 1 || cell.isFormula) return true;
    answers.push({ at, content: cell.content });
    return false;
  });
  const drawn = cellsOf(here);
  const covered = here.flatMap((edit) =>
    edit.kind === "addChart"
      ? [edit.over]
      : edit.kind === "addTable" || (edit.kind === "formatCells" && edit.format.merge)
        ? [edit.at]
        : [],
  );
  const isFree = ({ row, column }: LiveCell): boolean =>
    (drawn.get(row)?.get(column) ?? null) === null &&
    !covered.some((at) => isInside(at, row, column));
  return { moved: rest.filter((cell) => !isFree(cell)), left: rest.filter(isFree), answers };
}

/** An edit on a sheet that is there already; layout and print are compared with the former ones instead. */
function asDrawn(edit: Edit, keptTables: ReadonlySet<string>): readonly Edit[] {
  switch (edit.kind) {
    case "addSheet":
    case "layOutColumns":
    case "setUpSheet":
    case "setUpPrint":
      return [];
    case "layOutRows":
      return edit.fit === undefined ? [] : [{ ...edit, rows: [] }];
    case "addTable":
      return keptTables.has(edit.name) ? [] : [edit];
    default:
      return [edit];
  }
}

/** Charts are placed by the widths and heights of the cells below them, so they come after those. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const isLate = ({ kind }: Edit): boolean => kind === "addChart" || kind === "activateSheet";
  return [
    ...edits.filter((edit) => !isLate(edit)),
    ...edits.filter((edit): edit is AddChart => edit.kind === "addChart"),
    ...edits.filter(({ kind }) => kind === "activateSheet"),
  ];
}

interface Tables {
  readonly names: ReadonlySet<string>;
  readonly gone: readonly AddTable[];
  /** Header rows of the tables that stay, as wide as the table was or will be. */
  readonly headers: readonly Block[];
  readonly losesColumns: boolean;
  /** Tables that have other columns now. */
  readonly changed: readonly string[];
  readonly edits: readonly Edit[];
}

/** A table that begins in the same cell stays, so that what refers to it keeps doing so. */
function tableEdits(former: SheetMemory, next: SheetMemory): Tables {
  const kept = next.tables.filter(({ made }) =>
    former.tables.some(
      ({ made: { name, at } }) =>
        name === made.name && at.row === made.at.row && at.column === made.at.column,
    ),
  );
  const names = new Set(kept.map(({ made }) => made.name));
  const changed = kept.filter(({ made, headers }) => {
    const before = former.tables.find((table) => table.made.name === made.name)?.headers ?? [];
    return JSON.stringify(before) !== JSON.stringify(headers);
  });
  const formerOf = ({ name }: AddTable): Block | undefined =>
    former.tables.find((table) => table.made.name === name)?.made.at;
  return {
    names,
    headers: kept.map(({ made }) => ({
      ...made.at,
      rows: 1,
      columns: Math.max(made.at.columns, formerOf(made)?.columns ?? 0),
    })),
    gone: former.tables.filter(({ made }) => !names.has(made.name)).map(({ made }) => made),
    losesColumns: former.tables.some(
      ({ made: { name, at } }) =>
        at.columns > (kept.find(({ made }) => made.name === name)?.made.at.columns ?? 0),
    ),
    changed: changed.map(({ made }) => made.name),
    edits: [
      ...kept.map(({ made: { name, at } }): Edit => ({ kind: "resizeTable", name, at })),
      ...kept.flatMap(({ made }): Edit[] => {
        const { at } = made;
        const fewer = (formerOf(made)?.columns ?? 0) - at.columns;
        const left = { ...at, column: at.column + at.columns, columns: fewer, rows: 1 };
        return fewer > 0 ? [{ kind: "clearCells", at: left }] : [];
      }),
      ...changed.map(({ made: { name, at }, headers }): Edit => ({
        ...{ kind: "nameTableColumns", table: name, headers },
        at: { ...at, rows: 1 },
      })),
    ],
  };
}
