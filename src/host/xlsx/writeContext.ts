import type { Formula } from "#host/engine/cell";
import type { Workbook } from "#host/engine/workbook";
import { callsCustomFunction, fileFormula } from "./formulaText";
import { encodeText } from "./xmlText";
import { ensureDynamicMetadata } from "./metadata";
import type { PackageEdit } from "./packageEdit";
import type { WorkbookSource } from "./source";
import { StringWriter } from "./stringWriter";
import { StyleWriter } from "./writeStyles";

/** Sheets without tables have a formula of its own in each cell; those need not be remembered. */
const rememberedFormulas = 5_000;

interface StoredFormula {
  readonly xml: string;
  readonly dynamic: boolean;
}

/** What the writers of one save share. */
export class WriteContext {
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  /** Upper-case names of add-in functions: those loaded now and those the file already called. */
  readonly customFunctions: ReadonlySet<string>;
  /** A formula came, went or changed, so that the file's order of calculation is no longer right. */
  formulasChanged = false;
  private dynamicNumber = 0;
  private lastTableId = 0;
  private readonly storedFormulas = new Map<string, StoredFormula>();
  private knownTableIds: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly workbook: Workbook,
    readonly source: WorkbookSource,
    readonly edit: PackageEdit,
  ) {
    this.styles = new StyleWriter(workbook.styles, source, edit);
    this.strings = new StringWriter(source, edit);
    this.customFunctions = new Set([
      ...source.customFunctions,
      ...(workbook.customFunctions?.keys() ?? []),
    ]);
  }

  /** The number of a table that has a part, or the next free one. */
  tableId(part?: string): number {
    if (part !== undefined) return this.tableNumbers().get(part) ?? 1;
    this.lastTableId = Math.max(this.lastTableId, 0, ...this.tableNumbers().values()) + 1;
    return this.lastTableId;
  }

  private tableNumbers(): ReadonlyMap<string, number> {
    this.knownTableIds ??= new Map(
      [...this.source.sheets.values()]
        .flatMap((sheet) => sheet.tables)
        .map(({ part }) => [part, this.source.parts.xml(part).number("id") ?? 0]),
    );
    return this.knownTableIds;
  }

  readonly xfOf = (style: number): number => this.styles.xfOf(style);

  /** Number of the metadata entry that marks a dynamic array. */
  dynamicMetadata(): number {
    if (this.dynamicNumber === 0) {
      this.dynamicNumber = ensureDynamicMetadata(this.edit, this.source.workbookPart);
    }
    return this.dynamicNumber;
  }

  /**
   * How a file stores a formula: its text, and whether as a dynamic array. The cells of a table's
   * column have one formula, so each is worked out once.
   */
  storedFormula(formula: Formula, table: string | undefined): StoredFormula {
    const key = `${formula.kind} ${table ?? ""} ${formula.text}`;
    const known = this.storedFormulas.get(key);
    if (known) return known;
    const { customFunctions } = this;
    const dynamic =
      formula.kind === "dynamic" ||
      (formula.kind === "plain" && callsCustomFunction(formula.text, customFunctions));
    const text = fileFormula(formula.text, { table, customFunctions }, dynamic);
    const stored = { xml: encodeText(text), dynamic };
    if (this.storedFormulas.size >= rememberedFormulas) this.storedFormulas.clear();
    this.storedFormulas.set(key, stored);
    return stored;
  }

  /** The sheet in front: Excel refuses to open a file whose active sheet is hidden. */
  activeSheetId(): string {
    const { sheets, activeSheetId } = this.workbook;
    const active = sheets.find((sheet) => sheet.id === activeSheetId);
    if (active?.visibility === "Visible") return active.id;
    return sheets.find((sheet) => sheet.visibility === "Visible")?.id ?? activeSheetId;
  }

  /** Whether a formula came from the file without a value and still has none. */
  hasUncalculatedFormulas(): boolean {
    return this.workbook.sheets.some((sheet) =>
      sheet
        .filledRows()
        .some((row) =>
          sheet.cellsOfRow(row).some(([, cell]) => cell.formula && cell.value === null),
        ),
    );
  }
}
