import { chooseColumns } from "#core/register/chooseColumns";
import type { TakenNames } from "#core/register/content";
import { defaultRows } from "#core/register/defaults";
import { renameInFormula } from "#core/register/formulaReferences";
import { registerOf, settings } from "#core/register/schema";
import { viewsOf } from "#core/register/views";
import { FreeNames } from "./freeNames";
import { HEADER_ROW } from "./houseStyle";
import { type LaidOutRegister, layOutRegister } from "./layOutRegister";
import { listNames } from "./listNames";
import type { Edit } from "./plan";
import { emptyPhases, joinPhases } from "./planPhases";
import { planRegisterSheet } from "./planRegisterSheet";
import type { RegisterTable, RegisterTables } from "./registerTable";
import { type Stamp, withoutMissingStamps } from "./stamps";
import { columnOf } from "./structuredReference";

export interface AddedRegistersRequest {
  /** Roles of the registers that the workbook gets, each on a sheet of its own. */
  readonly registers: readonly string[];
  /** Packs whose columns they get; omitted = none. */
  readonly packs?: readonly string[];
  /** Registers that it has, by role: formulas can name their columns. */
  readonly tables: RegisterTables;
  /** Workbook names by their standard names, where they differ. */
  readonly names: Readonly<Record<string, string>>;
  readonly taken: TakenNames;
  /** Standard names of the stamps that it has. */
  readonly stamps: readonly string[];
}

export interface AddedRegisters {
  readonly edits: readonly Edit[];
  readonly tables: RegisterTables;
  /** Workbook names by their standard names, where they differ: those of the request and new ones. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Adds registers to a workbook that has others, as it would have got them from the start: empty, or with
 * the rows that every workbook starts with.
 */
export function planAddedRegisters(request: AddedRegistersRequest): AddedRegisters {
  const free = new FreeNames(request.taken);
  const registers = request.registers.map(registerOf);
  const tableNames = {
    ...Object.fromEntries(
      Object.values(request.tables).map(({ register, table }) => [register, table]),
    ),
    ...Object.fromEntries(registers.map(({ name }) => [name, free.table(name)])),
  };
  const lists = listNames.filter(({ register }) => request.registers.includes(register));
  const names = {
    ...Object.fromEntries([...settings.map(({ name }) => name), ...ownNames].map((n) => [n, n])),
    ...request.names,
    ...Object.fromEntries(lists.map(({ name }) => [name, free.name(name)])),
  };
  const renamed = { ...tableNames, ...names };
  const stamps = request.stamps.map((name): Stamp => ({ name, label: "", formula: "" }));
  const phases = emptyPhases();
  const columns = Object.fromEntries(
    Object.values(request.tables).map((table) => [table.register, table.columns]),
  );
  const added = chooseColumns(registers, request.packs ?? [], columns).map(
    (chosen): RegisterTable => {
      const laid = layOutRegister({
        chosen,
        rows: defaultRows.find(({ register }) => register === chosen.register.name) ?? null,
        criteria: [],
        tables: tableNames,
        rename: (formula) => renameInFormula(withoutMissingStamps(formula, stamps), renamed),
      });
      const place = placeOf(chosen.register.name, laid, tableNames, free);
      const view = viewsOf(place.register)[0]?.name ?? "All";
      planRegisterSheet(
        { register: chosen.register, laid, place, names, view, hidden: false, inPlace: null },
        phases,
      );
      return place;
    },
  );
  for (const { name, register, header } of lists) {
    const formula = `=${columnOf(tableNames[register] ?? register, header)}`;
    phases.names.push({ kind: "defineName", name: names[name] ?? name, formula });
  }
  return {
    edits: joinPhases(phases),
    tables: Object.fromEntries(added.map((place) => [place.register, place])),
    names: Object.fromEntries(
      Object.entries(names).filter(([standard, name]) => standard !== name),
    ),
  };
}

const ownNames = [
  "pmo_StatusLine",
  "pmo_RiskMatrix",
  "pmo_StampScore",
  "pmo_StampSelect",
  "pmo_StampRisk",
];

function placeOf(
  register: string,
  laid: LaidOutRegister,
  tableNames: Readonly<Record<string, string>>,
  free: FreeNames,
): RegisterTable {
  return {
    register,
    table: tableNames[register] ?? register,
    sheet: free.sheet(registerOf(register).sheet),
    row: HEADER_ROW,
    column: 0,
    rows: laid.body.length,
    columns: laid.columns.map(({ header }) => header),
  };
}
