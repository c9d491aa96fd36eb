import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { Workbook } from "#host/engine/workbook";
import type { Arguments } from "./arguments";
import type { EventType } from "./events";
import type { Place } from "./place";
import type { KeptObject } from "./places";
import type { QuirkSet } from "./quirks/quirk";
import type { ClassName, Subjects } from "./subjects";

/** An object of the add-in on this side: its class and what stands behind it. */
export type HostObject = {
  [C in ClassName]: { readonly className: C; readonly subject: Subjects[C] };
}[ClassName];

/** What a member may use besides its own object. */
export interface Context {
  readonly workbook: Workbook;
  /** The sharp edges of Excel that this session has. */
  readonly quirks: QuirkSet;
  /** Cells that one read may ask for. */
  readonly cellLimit: number;
  /** Counts requests: what was made in an earlier one is told by it. */
  readonly requestNumber: number;
  /** Makes the cells behind a Range; they follow inserted and deleted rows. */
  place(sheet: Sheet, areas: Area | readonly Area[]): Place;
  /** Brings the results of formulas up to date unless the add-in has suspended that. */
  refresh(): void;
  /** Recalculates although calculation is manual or suspended; `all`: also what is up to date. */
  calculate(all: boolean): void;
  suspendCalculation(): void;
  /** Notes that cells were edited, for the changed events at the end of the request. */
  edited(sheet: Sheet, area: Area, change?: ChangeType): void;
  raise(type: EventType, targets: readonly string[], payload: Record<string, unknown>): void;
  subscribe(type: EventType, target: string): void;
  unsubscribe(type: EventType, target: string): void;
  select(place: Place): void;
  activate(sheet: Sheet): void;
  readonly references: {
    keep(object: KeptObject): string;
    find(reference: string): KeptObject;
    release(reference: string): void;
    releaseAll(): void;
    referenceOf(place: Place): string | undefined;
    readonly keptCount: number;
  };
  /** What the shell around the workbook does: the pane, the ribbon, results of custom functions. */
  readonly shell: Shell;
  /** Application-wide switches that belong to the session, not to the file. */
  readonly switches: Switches;
}

export interface Switches {
  events: boolean;
  /** Changed since the last save. */
  dirty: boolean;
  /** How often the add-in asked to save. */
  saves: number;
}

/** What the add-in asked of one tab or button. */
export interface RibbonUpdate {
  readonly id: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
}

export interface Shell {
  /** "Visible" or "Background": whether the add-in shows its pane. */
  readonly runtimeState: string;
  /** Whether the add-in is loaded with the document. */
  readonly startState: string;
  setRuntimeState(state: string): void;
  setStartState(state: string): void;
  ribbonUpdate(update: RibbonUpdate): void;
  customFunctionResults(results: unknown): void;
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted"
  | "Unknown";

export interface ScalarMember<S> {
  get(subject: S, context: Context): unknown;
  /** Missing: the member is read-only. */
  set?(subject: S, value: unknown, context: Context): void;
  /** Other names under which the library sets it. */
  readonly alias?: string;
}

/** An object reached from another one, as a property or as the result of a method. */
type Link<S, Parameters extends readonly unknown[]> = {
  [C in ClassName]: {
    readonly to: C;
    get(subject: S, ...rest: Parameters): Subjects[C] | null;
  };
}[ClassName];

export type NavigationMember<S> = Link<S, [context: Context]>;

export type MethodMember<S> =
  | Link<S, [args: Arguments, context: Context]>
  | { call(subject: S, args: Arguments, context: Context): unknown };

export type ItemAccess = "getItem" | "getItemOrNullObject" | "getItemAt" | "getCount";

/** The items of a collection and how one is found by the key that the library sends. */
export type ItemsMember<S> = {
  [C in ClassName]: {
    readonly of: C;
    list(subject: S, context: Context): readonly Subjects[C][];
    /** The item of a key (name or id). */
    find?(subject: S, key: string | number, context: Context): Subjects[C] | null;
    /** Which of these methods the class has. */
    readonly access: readonly ItemAccess[];
  };
}[ClassName];

/**
 * One class of the Excel library as far as this host supports it, by the member names that an add-in
 * writes. README's table of supported members is made from these declarations.
 */
export interface ClassDeclaration<C extends ClassName> {
  readonly name: C;
  /** Identifiers that every answer about the object carries. */
  identity?(subject: Subjects[C]): Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, ScalarMember<Subjects[C]>>>;
  readonly navigations?: Readonly<Record<string, NavigationMember<Subjects[C]>>>;
  readonly methods?: Readonly<Record<string, MethodMember<Subjects[C]>>>;
  readonly items?: ItemsMember<Subjects[C]>;
  /** Events by the suffix of the library's register method ("DataChangedEvent"). */
  readonly events?: Readonly<
    Record<
      string,
      { readonly name: string; readonly type: EventType; target(subject: Subjects[C]): string }
    >
  >;
}

export function declareClass<C extends ClassName>(
  declaration: ClassDeclaration<C>,
): ClassDeclaration<C> {
  return declaration;
}
