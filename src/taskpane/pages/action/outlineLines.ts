import type {
  ColumnChange,
  ColumnOutline,
  NameOutline,
  SheetOutline,
  TableOutline,
} from "#actions/planOutline";
import { choiceText, type SettingTexts } from "../../texts/settingTexts";
import type { Texts } from "../../texts/texts";

/** What is done with one sheet, ready to be shown. */
export interface OutlineLine {
  /** "" for the workbook as a whole: also the key of the line. */
  readonly sheet: string;
  readonly title: string;
  /** "new sheet", "table Projects with 24 rows", ...; empty when only widths and the like change. */
  readonly facts: readonly string[];
  readonly tables: readonly TableLine[];
  readonly names: readonly NameOutline[];
}

export interface TableLine {
  readonly name: string;
  readonly title: string;
  readonly groups: readonly ColumnGroup[];
}

export interface ColumnGroup {
  readonly title: string;
  readonly columns: readonly ColumnOutline[];
}

/** The sheets of an outline in words. */
export function outlineLines(
  outline: readonly SheetOutline[],
  texts: Texts,
  settings: SettingTexts | null,
): readonly OutlineLine[] {
  return outline.map((each) => ({
    sheet: each.sheet,
    title: each.sheet === "" ? texts.preview.workbook : each.sheet,
    facts: factsOf(each, texts),
    tables: each.tables
      .filter(({ columns }) => columns.length > 0)
      .map((table) => tableLine(table, texts, settings)),
    names: each.names,
  }));
}

/** What is done with one sheet as a list of short phrases. */
export function factsOf(outline: SheetOutline, texts: Texts): readonly string[] {
  const { preview, say } = texts;
  const { change, tables, columns, charts, names, counts, hasPrintSetUp } = outline;
  const numbers = (Object.keys(preview.counts) as (keyof typeof counts)[]).flatMap((key) =>
    counts[key] > 0 ? [say.counted(preview.counts[key], counts[key])] : [],
  );
  return [
    ...(change === "changed" ? [] : [preview.change[change]]),
    ...tables.map((table) => tableFact(table, texts)),
    ...columns.map((column) => columnFact(column, texts)),
    ...charts.map(({ title, change: what }) =>
      say.fill(what === "new" ? preview.chart : preview.chartGone, { title }),
    ),
    ...numbers,
    ...(names.length > 0 ? [say.counted(preview.names, names.length)] : []),
    ...(hasPrintSetUp ? [preview.print] : []),
  ];
}

function tableFact({ name, change, rows }: TableOutline, { preview, say }: Texts): string {
  if (change === "unmade") return say.fill(preview.unmade, { name });
  if (change === "new" && rows === 0) return say.fill(preview.emptyTable, { name });
  return say.counted(change === "new" ? preview.table : preview.resized, rows, { name });
}

function columnFact({ table, header, change, to }: ColumnChange, { preview, say }: Texts): string {
  const text = { added: preview.added, removed: preview.dropped, renamed: preview.renamed }[change];
  return say.fill(text, { table, header, to: to ?? "" });
}

function tableLine(table: TableOutline, texts: Texts, settings: SettingTexts | null): TableLine {
  const { preview, say } = texts;
  const packs = [...new Set(table.columns.map(({ pack }) => pack))];
  const calculated = table.columns.filter(({ formula }) => formula !== null).length;
  return {
    name: table.name,
    title: [
      say.counted(preview.columns, table.columns.length),
      ...(calculated > 0 ? [say.counted(preview.computed, calculated)] : []),
    ].join(", "),
    groups: packs
      .sort((a, b) => Number(a !== null) - Number(b !== null))
      .map((pack) => ({
        title: pack === null ? preview.core : packTitle(pack, texts, settings),
        columns: table.columns.filter((column) => column.pack === pack),
      })),
  };
}

function packTitle(pack: string, { preview, say }: Texts, settings: SettingTexts | null): string {
  return say.fill(preview.pack, { pack: choiceText(settings, "packs", pack) });
}

/** What was or will be done in all: "14 sheets, 1,204 cells, 3 charts". */
export function totalsOf(outline: readonly SheetOutline[], texts: Texts): readonly string[] {
  const { preview, shell, say } = texts;
  const sum = (of: (each: SheetOutline) => number): number =>
    outline.reduce((total, each) => total + of(each), 0);
  const totals = [
    [outline.filter(({ sheet }) => sheet !== "").length, preview.sheets],
    [sum(({ tables }) => tables.reduce((rows, table) => rows + table.rows, 0)), shell.rows],
    [sum(({ counts }) => counts.cells), preview.counts.cells],
    [sum(({ counts }) => counts.formulas), preview.counts.formulas],
    [sum(({ charts }) => charts.length), preview.charts],
    [sum(({ names }) => names.length), preview.names],
    [sum(({ counts }) => counts.validations), preview.counts.validations],
    [sum(({ counts }) => counts.highlights), preview.counts.highlights],
  ] as const;
  return totals.flatMap(([count, forms]) => (count > 0 ? [say.counted(forms, count)] : []));
}
