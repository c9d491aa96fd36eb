import { storedPages } from "#excel/pageRecords";
import type { ExtraFormulas } from "#core/adopt/keptFormulas";
import type { SheetContent, TakenNames } from "#core/register/content";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import type { RiskMatrix } from "#core/register/defaults";
import type { Size } from "#core/register/choices";
import type { PeriodCalendar } from "#core/time/reportingPeriods";
import type { Message } from "#core/messages/message";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { takenNames, type WorkbookState } from "#excel/workbookState";
import { reenteredFormulas } from "#sheets/formulaUsers";
import type { InPlaceTable } from "#sheets/inPlace";
import type { Edit, Plan } from "#sheets/plan";
import { planHome } from "#sheets/planHome";
import { planPrioritization } from "#sheets/planPrioritization";
import { planRegisters } from "#sheets/planRegisters";
import type { RegisterTables } from "#sheets/registerTable";
import { namesOf, newPages, withNames, withoutNames } from "./pages";

export interface NewRegistersRequest {
  readonly title: Message;
  readonly size: Size;
  readonly packs: readonly string[];
  readonly rows: readonly RegisterRows[];
  readonly settings: Readonly<Record<string, FieldValue>>;
  readonly riskMatrix?: RiskMatrix;
  /** Saved view that a register with rows starts with; omitted = all columns. */
  readonly views?: Readonly<Record<string, string>>;
  /** Registers that stand on sheets of the workbook, by role. */
  readonly inPlace?: Readonly<Record<string, InPlaceTable>>;
  /** Formulas of extra columns. */
  readonly extraFormulas?: ExtraFormulas;
  /** Reporting periods, where the rows bring none. */
  readonly calendar?: PeriodCalendar;
  readonly state: WorkbookState;
  /** The workbook's only sheet is empty: it goes when its name is the one that Excel gives. */
  readonly isBlank: boolean;
  /** Empty registers that are there already and give way to the new ones. */
  readonly replaces: RegisterTables;
  /** The workbook's sheets, whose formulas go on with the registers that replace the empty ones. */
  readonly contents: readonly SheetContent[];
}

export interface NewRegisters {
  readonly plan: Plan;
  readonly tables: RegisterTables;
}

/** What Excel calls the sheet of a new workbook, in the languages of most users. */
const sheetOfNewWorkbook = /^(Sheet|Tabelle|Feuil|Hoja|Foglio|Planilha|Blad|Ark|Arkusz|List)1$/;

/** Plans registers together with Home and, where there are criteria, the ranked list. */
export function planNewRegisters(request: NewRegistersRequest): NewRegisters {
  const { state } = request;
  const owned = ownedNames(state, request.replaces);
  const taken = withoutNames(takenNames(state), owned);
  const { size, packs, rows, settings, riskMatrix, views, calendar, inPlace } = request;
  const { extraFormulas } = request;
  const registers = planRegisters({
    size,
    packs,
    rows,
    settings,
    taken,
    ...(riskMatrix ? { riskMatrix } : {}),
    ...(views ? { views } : {}),
    ...(calendar ? { calendar } : {}),
    ...(inPlace ? { inPlace } : {}),
    ...(extraFormulas ? { extraFormulas } : {}),
  });
  const { tables, criteria, names } = registers;
  const withRegisters = withNames(taken, namesOf(registers.plan.edits));
  const home = planHome({ tables, names, taken: withRegisters, position: 0 });
  const removals = owned.sheets.map((sheet): Edit => ({ kind: "removeSheet", sheet }));
  const kept = state.sheets.map((s) => s.name).filter((name) => !owned.sheets.includes(name));
  const before = [...removals, ...registers.plan.edits, ...home.edits];
  const ranked = planPrioritization({
    tables,
    criteria,
    names,
    taken: withNames(withRegisters, namesOf(home.edits)),
    ...positionAfter(tables["Scores"]?.sheet, kept, before),
  });
  const pages = newPages(
    [
      { page: "Home", plan: home },
      { page: "Prioritization", plan: ranked },
    ],
    state,
  );
  const shown = namesOf(home.edits).sheets.at(-1) ?? "Home";
  return {
    plan: {
      title: request.title,
      edits: [
        ...removals,
        ...registers.plan.edits,
        ...pages,
        ...reenteredFormulas(request.contents, owned),
        ...blankSheetGoes(request),
        { kind: "activateSheet", sheet: shown },
      ],
    },
    tables,
  };
}

function blankSheetGoes({ isBlank, state }: NewRegistersRequest): Edit[] {
  const [only] = state.sheets;
  if (!isBlank || only === undefined || !sheetOfNewWorkbook.test(only.name)) return [];
  return [{ kind: "removeSheet", sheet: only.name }];
}

/** Position right of a sheet, once the edits so far are done; nothing when there is no such sheet. */
export function positionAfter(
  sheet: string | undefined,
  kept: readonly string[],
  edits: readonly Edit[],
): { readonly position?: number } {
  const order = [...kept];
  for (const edit of edits) {
    if (edit.kind === "addSheet") order.splice(edit.position ?? order.length, 0, edit.sheet);
  }
  const index = sheet === undefined ? -1 : order.indexOf(sheet);
  return index < 0 ? {} : { position: index + 1 };
}

/** Sheets, tables and names of registers that give way. */
function ownedNames(state: WorkbookState, replaces: RegisterTables): TakenNames {
  const places = Object.values(replaces);
  if (places.length === 0) return { sheets: [], tables: [], names: [] };
  const pages = Object.values(storedPages(state));
  const sheets = new Set([
    ...places.map((place) => place.sheet),
    ...pages.flatMap((page) => page.sheets),
  ]);
  const setting = registerSetting(state.settings.get(registerSettingKey));
  const renamed = setting?.names ?? {};
  // A standard name that was taken when the registers were made belongs to somebody else.
  const isOurs = (name: string): boolean => name.startsWith("pmo_") && !(name in renamed);
  return {
    sheets: [...sheets],
    tables: state.tables.filter((table) => sheets.has(table.sheet)).map((table) => table.name),
    names: [
      ...state.names.map((item) => item.name).filter(isOurs),
      ...Object.values(renamed),
      ...pages.flatMap((page) => page.names),
    ],
  };
}
