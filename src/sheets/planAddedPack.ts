import { chooseColumns, type ChosenRegister } from "#core/register/chooseColumns";
import { packs } from "#core/register/choices";
import type { TakenNames } from "#core/register/content";
import { formulaColumns, renameInFormula } from "#core/register/formulaReferences";
import {
  type Register,
  type RegisterColumn,
  registerOf,
  registers as allRegisters,
} from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import { listNames } from "./listNames";
import type { Edit } from "./plan";
import { planAddedRegisters } from "./planAddedRegisters";
import {
  bodyOf,
  columnBlock,
  insertColumn,
  laidColumns,
  planColumn,
  type WorkbookNames,
} from "./planColumn";
import type { RegisterTable, RegisterTables } from "./registerTable";

export interface AddedPackRequest {
  readonly pack: string;
  /** Registers of the workbook, by role. */
  readonly tables: RegisterTables;
  /** Workbook names by their standard names, where they differ. */
  readonly names: WorkbookNames;
  readonly taken: TakenNames;
  /** Standard names of the stamps that it has. */
  readonly stamps: readonly string[];
}

export interface AddedPack {
  readonly edits: readonly Edit[];
  /** The registers of the workbook with what the pack adds, by role. */
  readonly tables: RegisterTables;
  readonly names: WorkbookNames;
  /** Roles of the registers that the pack brings. */
  readonly registers: readonly string[];
  /** Columns that join registers of the workbook. */
  readonly columns: number;
}

/**
 * Adds a pack to a workbook that was made without it: its registers, its columns in the registers that
 * are there, and the formulas that count more with it, such as the mean impact of a risk.
 *
 * Nothing is planned where the workbook has all of it already. A column that somebody has deleted is not
 * brought back, nor is one whose formula would name it.
 */
export function planAddedPack(request: AddedPackRequest): AddedPack {
  const { pack, tables } = request;
  const present = packsIn(tables);
  const standing = Object.keys(tables).map(registerOf);
  const brought = allRegisters.filter(
    (register) => register.pack === pack && tables[register.name] === undefined,
  );
  const before = chooseColumns(standing, present);
  const after = chooseColumns([...standing, ...brought], [...present, pack]);
  const known = knownColumns(tables, after, pack);
  const joined = joinColumns(tables, after, { pack, known });
  const added = planAddedRegisters({
    registers: brought.map(({ name }) => name),
    packs: [...present, pack],
    tables: joined.tables,
    names: request.names,
    taken: request.taken,
    stamps: request.stamps,
  });
  const renamed = {
    ...tableNames({ ...joined.tables, ...added.tables }),
    ...listsThere(request),
    ...added.names,
  };
  const richer = after.flatMap(({ register, columns }) =>
    renewedFormulas(register, columns, before)
      .filter((column) => stands(register, column, known))
      .map(({ header }) => ({ register: register.name, header })),
  );
  const edits: readonly Edit[] = [
    ...joined.edits,
    ...added.edits,
    ...joined.columns.flatMap(({ register, header }) =>
      newColumn(joined.tables[register], header, after, renamed),
    ),
    ...richer.flatMap(({ register, header }) =>
      renewed(joined.tables[register], header, after, renamed),
    ),
  ];
  return {
    edits,
    tables: { ...joined.tables, ...added.tables },
    names: added.names,
    registers: brought.map(({ name }) => name),
    columns: joined.columns.length,
  };
}

/** Packs of which the workbook has a register or a column. */
export function packsIn(tables: RegisterTables): readonly string[] {
  const found = new Set<string>();
  for (const { register, columns } of Object.values(tables)) {
    const own = registerOf(register);
    const headers = new Set(columns.map(keyOf));
    found.add(own.pack);
    for (const { header, pack } of own.columns) if (headers.has(keyOf(header))) found.add(pack);
  }
  return packs.filter((pack) => found.has(pack));
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** Headers that each register has once the pack is added. */
function knownColumns(
  tables: RegisterTables,
  after: readonly ChosenRegister[],
  pack: string,
): Known {
  return new Map(
    after.map(({ register, columns }) => {
      const there = tables[register.name]?.columns;
      const gained = columns.filter((column) => there === undefined || column.pack === pack);
      return [register.name, new Set([...(there ?? []), ...gained.map(({ header }) => header)])];
    }),
  );
}

/** Whether every column that a formula names is there. */
function stands(register: Register, { formula }: RegisterColumn, known: Known): boolean {
  if (formula === null) return true;
  return formulaColumns(formula).every(({ table, column }) =>
    known.get(table ?? register.name)?.has(column),
  );
}

interface JoinedColumns {
  readonly tables: RegisterTables;
  readonly edits: readonly Edit[];
  readonly columns: readonly { readonly register: string; readonly header: string }[];
}

/** Makes room for the columns of the pack: typed ones behind the last typed one, others at the end. */
function joinColumns(
  tables: RegisterTables,
  after: readonly ChosenRegister[],
  { pack, known }: { readonly pack: string; readonly known: Known },
): JoinedColumns {
  const joined: Record<string, RegisterTable> = { ...tables };
  const edits: Edit[] = [];
  const added: { register: string; header: string }[] = [];
  for (const { register, columns } of after) {
    for (const column of columns) {
      const table = joined[register.name];
      if (table === undefined || column.pack !== pack) continue;
      const isThere = table.columns.some((each) => keyOf(each) === keyOf(column.header));
      if (isThere || !stands(register, column, known)) continue;
      const behind = column.kind === "input" ? lastTyped(register, table) : undefined;
      const inserted = insertColumn(table, column.header, behind);
      joined[register.name] = inserted.table;
      edits.push(...inserted.edits);
      added.push({ register: register.name, header: column.header });
    }
  }
  return { tables: joined, edits, columns: added };
}

function lastTyped(register: Register, table: RegisterTable): string | undefined {
  const typed = new Set(
    register.columns.filter(({ kind }) => kind === "input").map(({ header }) => keyOf(header)),
  );
  return table.columns.findLast((header) => typed.has(keyOf(header)));
}

/** Columns of a register whose formula counts more with the pack than without it. */
function renewedFormulas(
  register: Register,
  columns: readonly RegisterColumn[],
  before: readonly ChosenRegister[],
): RegisterColumn[] {
  const former = before.find((each) => each.register.name === register.name)?.columns ?? [];
  return columns.filter((column) => {
    const found = former.find(({ header }) => header === column.header);
    return found !== undefined && found.formula !== column.formula;
  });
}

function newColumn(
  table: RegisterTable | undefined,
  header: string,
  after: readonly ChosenRegister[],
  names: WorkbookNames,
): Edit[] {
  if (table === undefined) return [];
  const column = laidColumns(table.register, names).get(keyOf(header));
  const block = columnBlock(table, header);
  if (column === undefined || block === null) return [];
  const formula = formulaIn(after, table.register, header);
  const named = formula === null ? null : renameInFormula(formula, names);
  return planColumn(table, { ...column, formula: named }, block, names);
}

function renewed(
  table: RegisterTable | undefined,
  header: string,
  after: readonly ChosenRegister[],
  names: WorkbookNames,
): Edit[] {
  if (table === undefined) return [];
  const formula = formulaIn(after, table.register, header);
  const block = columnBlock(table, header);
  if (formula === null || block === null) return [];
  return [{ kind: "fillFormula", at: bodyOf(block), formula: renameInFormula(formula, names) }];
}

function formulaIn(
  after: readonly ChosenRegister[],
  register: string,
  header: string,
): string | null {
  const chosen = after.find((each) => each.register.name === register);
  return chosen?.columns.find((column) => column.header === header)?.formula ?? null;
}

/** Names of the lists that the workbook has, by their standard names: drop-downs choose from them. */
function listsThere({ taken, names }: AddedPackRequest): WorkbookNames {
  const there = new Set(taken.names.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    listNames
      .map(({ name }) => [name, names[name] ?? name] as const)
      .filter(([, name]) => there.has(name.toLowerCase())),
  );
}

function tableNames(tables: RegisterTables): Record<string, string> {
  return Object.fromEntries(Object.values(tables).map(({ register, table }) => [register, table]));
}
