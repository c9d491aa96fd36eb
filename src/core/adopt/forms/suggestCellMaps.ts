import { cellAddress } from "#core/register/cellAddress";
import type { Area, SheetContent } from "#core/register/content";
import { columnOf } from "#core/register/schema";
import type { CellMap } from "../decisions";
import { decideRegister } from "../decideRegister";
import type { CellAt, SheetLayout } from "../island";
import { mapColumns } from "../mapColumns";
import { keyField, nameField } from "../recordNames";
import { formIsland } from "./formIslands";
import { FormSheet, isInside, labelKey } from "./formSheet";
import type { LabelledCell } from "./labelledCells";
import {
  fieldsOfLabel,
  formRegisters,
  isListedName,
  KnownLabels,
  labelledCells,
} from "./labelledCells";

/** Labels that forms must share, and rows that they must stand on: fewer are the headers of a table. */
const SHARED = 3;
const ROWS = 3;
/** Share of the known labels that forms of one layout have in common. */
const ALIKE = 0.6;
/** Share of the filled cells of a single form that must be labels and values. */
const COVERED = 0.5;

/** Rows with a label that must be a listed name of a field. */
const LISTED = 2;
/** Records from which on a table needs no second look. */
const LONG = 8;
/** Most filled cells of a form outside its tables. */
const LARGEST = 1500;

interface Candidate {
  readonly sheet: FormSheet;
  readonly tables: readonly Area[];
  /** Known labels with their places. */
  readonly labels: ReadonlySet<string>;
}

/** Maps of the sheets that are forms: several of one layout, or one that lists fields and their values. */
export function suggestCellMaps(
  contents: readonly SheetContent[],
  layouts: readonly SheetLayout[],
): readonly CellMap[] {
  const known = new KnownLabels();
  const candidates = contents.flatMap((content, at) => candidateOf(content, layouts[at], known));
  return groupsOf(candidates).flatMap((group) => mapOf(group, known) ?? []);
}

/** A sheet with enough labels outside its tables. */
function candidateOf(
  content: SheetContent,
  layout: SheetLayout | undefined,
  known: KnownLabels,
): readonly Candidate[] {
  if (layout?.islands.some((island) => island.recordsRun === "across" && island.body.length > 1))
    return [];
  const sheet = new FormSheet(content);
  const tables = (layout?.islands ?? [])
    .filter(
      (island) =>
        island.table !== null ||
        (island.recordsRun === "down" &&
          island.headers.length > 2 &&
          (island.body.length >= LONG || decideRegister(island).register !== null)),
    )
    .map(({ area }) => area);
  const free = sheet.filled().filter((at) => !tables.some((area) => isInside(at, area)));
  if (free.length > LARGEST || !hasListedNames(sheet, free)) return [];
  const labels = free
    .filter((at) => known.has(sheet.label(at)))
    .map((at) => `${at.row},${at.column},${labelKey(sheet.label(at))}`);
  return labels.length >= SHARED ? [{ sheet, tables, labels: new Set(labels) }] : [];
}

/** True when labels on several rows are listed names of fields; only then are the others looked at word by word. */
function hasListedNames(sheet: FormSheet, cells: readonly CellAt[]): boolean {
  const rows = new Set<number>();
  const seen = new Set<string>();
  for (const at of cells) {
    const label = sheet.label(at);
    if (label === "" || seen.has(label)) continue;
    seen.add(label);
    if (!rows.has(at.row) && isListedName(label)) rows.add(at.row);
    if (rows.size >= LISTED) return true;
  }
  return false;
}

function isAlike(a: Candidate, b: Candidate): boolean {
  const shared = [...a.labels].filter((label) => b.labels.has(label)).length;
  return shared >= SHARED && shared >= ALIKE * Math.max(a.labels.size, b.labels.size);
}

/** Sheets of one layout together, of one file or of many. */
function groupsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, candidate));
    if (group === undefined) groups.push([candidate]);
    else group.push(candidate);
  }
  return groups;
}

function mapOf(group: readonly Candidate[], known: KnownLabels): CellMap | null {
  const sheets = group.map(({ sheet }) => sheet);
  const [first] = sheets;
  const cells = labelledCells(
    sheets,
    group.flatMap(({ tables }) => tables),
    known,
  );
  const rows = new Set(cells.map(({ at }) => at.row));
  if (first === undefined || cells.length < SHARED || rows.size < ROWS) return null;
  if (group.length === 1 && !coversSheet(first, cells, group[0]?.tables ?? [])) return null;
  const draft: CellMap = {
    name: first.content.sheet,
    register: "Projects",
    sheets: [...new Set(sheets.map(({ content }) => content.sheet))],
    cells: cells.map(({ label, value }) => ({
      address: cellAddress(value.row, value.column),
      field: label,
      label,
    })),
  };
  return withFields(
    draft,
    sheets.map(({ content }) => content),
  );
}

/** A single form is hardly anything but labels and their values. */
function coversSheet(
  sheet: FormSheet,
  cells: readonly LabelledCell[],
  tables: readonly Area[],
): boolean {
  const isFree = (at: CellAt): boolean => !tables.some((area) => isInside(at, area));
  const filled = sheet.filled().filter(isFree).length;
  const values = cells.filter(({ value }) => !sheet.isBlank(value)).length;
  return values >= SHARED && cells.length + values >= COVERED * filled;
}

/** Decides as for a table which register the form is for and which field each label means; null = none. */
function withFields(draft: CellMap, contents: readonly SheetContent[]): CellMap | null {
  const { island } = formIsland(contents, draft);
  if (island === null) return null;
  const decided = decideRegister(island).register;
  const isFormRegister = decided !== null && formRegisters.includes(decided);
  const register = isFormRegister ? decided : registerByLabels(draft);
  if (register === null) return null;
  const { columns } = mapColumns(island, register, {
    answers: {},
    dateOrder: null,
    fiveStepRag: "outer",
    skip: new Set(),
  });
  const fields = new Map(columns.map(({ at, field }) => [at, field]));
  const cells = draft.cells.map((cell, at) => ({ ...cell, field: fields.get(at) ?? cell.label }));
  const known = cells.filter(({ field }) => columnOf(register, field) !== null).length;
  return known >= SHARED ? { ...draft, register, cells } : null;
}

/** The register whose records the labels name, where one record is too little to tell by its values. */
function registerByLabels({ cells }: CellMap): string | null {
  const rated = formRegisters.map((register) => {
    const fields = cells.map(({ label }) => fieldsOfLabel(register, labelKey(label))[0]);
    const own = [keyField(register), nameField[register]];
    const isNamed = fields.some((field) => field !== undefined && own.includes(field));
    const named = new Set(fields.filter((field) => field !== undefined));
    return { register, fields: isNamed ? named.size : 0 };
  });
  const best = rated.reduce((one, other) => (other.fields > one.fields ? other : one));
  return best.fields >= SHARED ? best.register : null;
}
