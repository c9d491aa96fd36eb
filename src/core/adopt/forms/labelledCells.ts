import type { Area } from "#core/register/content";
import { headerKey, headerText } from "../headerText";
import type { CellAt } from "../island";
import { fieldMatches, readHeader } from "../mapping/fieldMatches";
import { fieldsNamed } from "../synonyms";
import type { FormSheet } from "./formSheet";
import { isInside, labelKey } from "./formSheet";

/** A label of a form and the cell that it stands for. */
export interface LabelledCell {
  readonly label: string;
  readonly at: CellAt;
  readonly value: CellAt;
  /** Its words name a field of the register that the form is for. */
  readonly known: boolean;
}

/** Registers whose records offices keep on forms, likeliest first. */
export const formRegisters: readonly string[] = [
  "Projects",
  "Programs",
  "Risks",
  "Issues",
  "Benefits",
  "Decisions",
];

/** Most words of a label. */
const WORDS = 10;
/** Longest label whose words are looked at one by one. */
const FREE = 40;
/** How sure a label must be of its field. */
const SURE = 0.6;

/** Headings over the two columns of a list of fields and values. */
const listHeadings = new Set(
  "field item attribute property key parameter name feld merkmal eigenschaft champ rubrique campo voce felt 項目 項目名"
    .split(" ")
    .map(headerKey),
);
const valueHeadings = new Set(
  "value values details detail description data entry wert angabe inhalt valeur valor valore verdi 値 内容"
    .split(" ")
    .map(headerKey),
);

/** Says of texts whether they name a field; each text is looked up once. */
export class KnownLabels {
  readonly #known = new Map<string, boolean>();

  has(label: string): boolean {
    const key = labelKey(label);
    if (key === "" || key.split(" ").length > WORDS) return false;
    const known = this.#known.get(key) ?? namesField(key);
    this.#known.set(key, known);
    return known;
  }
}

/** True for a label that is listed as a name of some field: quickly told. */
export function isListedName(label: string): boolean {
  const { keys } = headerText(labelKey(label));
  return formRegisters.some((register) => fieldsNamed(register, keys).length > 0);
}

function namesField(label: string): boolean {
  if (isListedName(label)) return true;
  if (label.length > FREE) return false;
  const header = readHeader(headerText(label));
  return formRegisters.some((register) =>
    fieldMatches(register, header).some(({ strength }) => strength >= SURE),
  );
}

/** Fields of a register that a label surely names. */
export function fieldsOfLabel(register: string, label: string): readonly string[] {
  return fieldMatches(register, readHeader(headerText(label)))
    .filter(({ strength }) => strength >= SURE)
    .map(({ field }) => field);
}

const keyOf = ({ row, column }: CellAt): string => `${row},${column}`;

/** Finds the labels of forms that have one layout, and the cells that hold their values. */
class LabelFinder {
  readonly #sheets: readonly FormSheet[];
  readonly #first: FormSheet;
  readonly #tables: readonly Area[];
  readonly #known: KnownLabels;

  constructor(
    first: FormSheet,
    others: readonly FormSheet[],
    tables: readonly Area[],
    known: KnownLabels,
  ) {
    this.#first = first;
    this.#sheets = [first, ...others];
    this.#tables = tables;
    this.#known = known;
  }

  /** True for a text that stands in the same cell of every sheet. */
  #isConstant(at: CellAt): boolean {
    const label = labelKey(this.#first.label(at));
    return label !== "" && this.#sheets.every((sheet) => labelKey(sheet.label(at)) === label);
  }

  #isKnown(at: CellAt): boolean {
    return this.#known.has(this.#first.label(at));
  }

  #varies(at: CellAt): boolean {
    const texts = this.#sheets.map((sheet) => JSON.stringify(sheet.value(at)));
    return new Set(texts).size > 1;
  }

  #isLabel(at: CellAt): boolean {
    return this.#isConstant(at) && (this.#isKnown(at) || this.#hasColon(at));
  }

  /** Columns in which several known labels stand: other texts in them are labels too. */
  #labelColumns(cells: readonly CellAt[]): ReadonlySet<number> {
    const counts = new Map<number, number>();
    for (const at of cells) {
      if (this.#isLabel(at)) counts.set(at.column, (counts.get(at.column) ?? 0) + 1);
    }
    return new Set([...counts].filter(([, count]) => count >= 3).map(([column]) => column));
  }

  /** True when the cell can hold the value of a label: it is no label itself, and differs where sheets do. */
  #isValue(at: CellAt, used: ReadonlySet<string>, columns: ReadonlySet<number>): boolean {
    if (used.has(keyOf(at)) || this.#tables.some((table) => isInside(at, table))) return false;
    if (this.#sheets.length > 1 && this.#varies(at)) return true;
    if (this.#sheets.every((sheet) => sheet.isBlank(at))) return true;
    return !(this.#isConstant(at) && (this.#isLabel(at) || columns.has(at.column)));
  }

  find(): readonly LabelledCell[] {
    const free = (at: CellAt): boolean => !this.#tables.some((table) => isInside(at, table));
    const cells = this.#first.filled().filter(free);
    const columns = this.#labelColumns(cells);
    const used = new Set<string>();
    const found: LabelledCell[] = [];
    for (const at of cells) {
      if (used.has(keyOf(at)) || !this.#isConstant(at)) continue;
      if (this.#isListHeading(at)) {
        used.add(keyOf(this.#first.right(at)));
        continue;
      }
      if (!this.#isLabel(at) && !columns.has(at.column)) continue;
      const value = this.#valueOf(at, used, columns);
      if (value === null) continue;
      const known = this.#isKnown(at);
      if (this.#isEmpty(value) && !(known && this.#hasColon(at))) continue;
      used.add(keyOf(at));
      used.add(keyOf(value));
      found.push({ label: this.#first.label(at), at, value, known });
    }
    return found;
  }

  #valueOf(at: CellAt, used: ReadonlySet<string>, columns: ReadonlySet<number>): CellAt | null {
    const next = this.#first.right(at);
    const right = this.#sheets
      .map((sheet) => sheet.firstRight(at))
      .find((cell) => this.#isValue(cell, used, columns) && this.#isNear(cell, next));
    if (right !== undefined && !this.#isEmpty(right)) return right;
    const below = this.#first.below(at);
    if (this.#isEmpty(next) && this.#isTextBelow(below, used)) return below;
    return this.#isValue(next, used, columns) ? next : null;
  }

  /** A value after empty cells must differ from form to form: on one form alone it may be the next label. */
  #isNear(cell: CellAt, next: CellAt): boolean {
    return cell.column === next.column || this.#varies(cell);
  }

  /** What stands alone under a heading: "Summary" over a text. */
  #isTextBelow(below: CellAt, used: ReadonlySet<string>): boolean {
    const isFree = !used.has(keyOf(below)) && !this.#tables.some((area) => isInside(below, area));
    const beside = this.#first.right(below);
    return isFree && !this.#isEmpty(below) && !this.#isLabel(below) && this.#isEmpty(beside);
  }

  #hasColon(at: CellAt): boolean {
    return /:\s*$/.test(this.#first.label(at));
  }

  #isEmpty(at: CellAt): boolean {
    return this.#sheets.every((sheet) => sheet.isBlank(at));
  }

  /** "Field" beside "Value": the headings of a list of fields. */
  #isListHeading(at: CellAt): boolean {
    const [left, right] = [at, this.#first.right(at)].map((cell) =>
      headerKey(this.#first.label(cell)),
    );
    return listHeadings.has(left ?? "") && valueHeadings.has(right ?? "");
  }
}

/**
 * The labels that sheets of one layout have in common, each with the cell of its value: right of it, else
 * below it.
 * @param tables Areas of tables on the sheets; nothing in them is a label.
 */
export function labelledCells(
  sheets: readonly FormSheet[],
  tables: readonly Area[],
  known: KnownLabels,
): readonly LabelledCell[] {
  const [first, ...others] = sheets;
  return first === undefined ? [] : new LabelFinder(first, others, tables, known).find();
}
