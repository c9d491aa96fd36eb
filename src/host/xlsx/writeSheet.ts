import { formatArea } from "#host/engine/address";
import type { Sheet, SheetPart } from "#host/engine/sheet";
import { columnsXml, sheetFormatXml } from "./columns";
import { writeCharts } from "./drawing";
import { extensions, findExtension, setExtension } from "./extensionList";
import { hyperlinksXml } from "./hyperlinks";
import { writeNotes } from "./notes";
import { filtersXml } from "./filters";
import { element, PartText } from "./partText";
import { writePrint } from "./print";
import { protectionXml } from "./protection";
import { ruleCompanions } from "./readConditionalFormats";
import { isOfType, relationshipNamespace, relationshipTypes } from "./relationships";
import type { SheetSource } from "./source";
import { tableContentType, tableXml } from "./tables";
import type { WriteContext } from "./writeContext";
import { conditionalFormatLists } from "./writeConditionalFormats";
import { RowWriter } from "./writeRows";
import { validationLists } from "./validations";
import { propertiesXml, selectTab, viewXml } from "./view";

/** Children of `<worksheet>` in the order of the schema. */
export const sheetOrder: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

const sheetContentType =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const newSheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** Writes what changed of a sheet and answers the name of its part. */
export function writeSheet(
  sheet: Sheet,
  source: SheetSource | undefined,
  context: WriteContext,
): string {
  const { edit } = context;
  const part = source?.part ?? edit.freeName("xl/worksheets/sheet", "xml");
  const text = PartText.from(source?.text ?? newSheet);
  if (!source) edit.add(part, "", sheetContentType);
  text.declare("r", relationshipNamespace);
  new SheetWriter(sheet, source, part, text, context).write();
  if (!source || text.isChanged) edit.set(part, text.toString());
  return part;
}

/** One save of one sheet: each method writes one aspect if it changed. */
class SheetWriter {
  constructor(
    private readonly sheet: Sheet,
    private readonly source: SheetSource | undefined,
    private readonly part: string,
    private readonly text: PartText,
    private readonly context: WriteContext,
  ) {}

  write(): void {
    this.writeCells();
    this.writeLayout();
    this.writeView();
    this.writeLists();
    this.writeRules();
    if (this.changed("print")) writePrint(this.sheet, this.text, sheetOrder);
    if (this.changed("notes")) {
      writeNotes(this.sheet, this.part, this.text, this.context.edit, sheetOrder);
    }
    if (chartsChanged(this.sheet, this.source)) {
      const drawing = writeCharts(this.sheet, this.part, this.source?.charts ?? [], this.context);
      if (!this.text.element("drawing")) this.put("drawing", drawing);
    }
    if (tablesChanged(this.sheet, this.source)) {
      this.put("tableParts", writeTables(this.sheet, this.source, this.part, this.context));
    }
  }

  /** Whether an aspect has to be written; of a new sheet all have. */
  private changed(...names: readonly SheetPart[]): boolean {
    return !this.source || names.some((name) => this.sheet.changedParts.has(name));
  }

  private put(name: string, xml: string): void {
    this.text.replace(name, xml, sheetOrder);
  }

  private writeCells(): void {
    const rows = new RowWriter(this.sheet, this.source, this.context);
    if (!rows.isNeeded) return;
    const used = this.sheet.usedArea();
    this.put("dimension", element("dimension", { ref: used ? formatArea(used) : "A1" }));
    this.put("sheetData", element("sheetData", {}, rows.write()));
  }

  private writeLayout(): void {
    const { sheet, text, context } = this;
    if (this.changed("columns")) this.put("cols", columnsXml(sheet, context.xfOf));
    if (this.changed("columns", "rows", "properties")) {
      this.put("sheetFormatPr", sheetFormatXml(sheet, text.element("sheetFormatPr")));
    }
    if (this.changed("properties", "print")) {
      const { colors } = context.source.styles;
      this.put("sheetPr", propertiesXml(sheet, colors, text.element("sheetPr")));
    }
  }

  private writeView(): void {
    const selected = this.context.activeSheetId() === this.sheet.id;
    const before = this.text.element("sheetViews");
    if (this.changed("view", "properties")) {
      this.put("sheetViews", viewXml(this.sheet, selected, before));
    } else if (before && this.context.activeSheetId() !== this.context.source.activeSheetId) {
      this.put("sheetViews", selectTab(before, selected));
    }
  }

  private writeLists(): void {
    const { sheet, text } = this;
    if (this.changed("merges")) {
      const merges = sheet.merges.map((area) => element("mergeCell", { ref: formatArea(area) }));
      const list = element("mergeCells", { count: merges.length }, merges.join(""));
      this.put("mergeCells", merges.length === 0 ? "" : list);
    }
    if (this.changed("protection")) {
      const before = text.element("sheetProtection");
      this.put("sheetProtection", protectionXml(sheet.protection, before));
    }
    if (this.changed("autoFilter")) this.writeAutoFilter();
    if (this.changed("hyperlinks")) {
      this.put("hyperlinks", hyperlinksXml(sheet.hyperlinks, this.part, this.context.edit));
    }
  }

  private writeAutoFilter(): void {
    const { autoFilter } = this.sheet;
    const before = this.text.element("autoFilter");
    const ref = autoFilter ? formatArea(autoFilter) : "";
    this.put("autoFilter", ref === "" ? "" : filtersXml(before, ref, this.sheet.filters));
  }

  private writeRules(): void {
    const { sheet, text, context } = this;
    if (this.changed("validations")) {
      const lists = validationLists(sheet.validations, text.element("dataValidations"));
      this.put("dataValidations", lists.main);
      setExtension(text, extensions.validations, lists.extended, sheetOrder);
    }
    if (this.changed("conditionalFormats")) {
      const newer = findExtension(text, extensions.conditionalFormats);
      const lists = conditionalFormatLists(sheet.conditionalFormats, {
        styles: context.source.styles,
        companions: ruleCompanions(newer?.child("conditionalFormattings")),
        writer: context.styles,
        sheetNumber: context.workbook.sheets.indexOf(sheet) + 1,
      });
      this.put("conditionalFormatting", lists.main);
      setExtension(text, extensions.conditionalFormats, lists.extended, sheetOrder);
    }
  }
}

function chartsChanged(sheet: Sheet, source: SheetSource | undefined): boolean {
  const before = (source?.charts ?? []).map((chart) => chart.part);
  const now = sheet.charts.map((chart) => chart.part);
  const same = before.length === now.length && now.every((part) => before.includes(part ?? ""));
  return !same || sheet.changedParts.has("charts") || sheet.charts.some((chart) => chart.changed);
}

function tablesChanged(sheet: Sheet, source: SheetSource | undefined): boolean {
  const before = (source?.tables ?? []).map((table) => table.part);
  return (
    sheet.tables.some((table) => table.changed || table.part === undefined) ||
    before.length !== sheet.tables.length ||
    sheet.tables.some((table) => !before.includes(table.part ?? ""))
  );
}

/** Writes the parts of new and changed tables and answers `<tableParts>`. */
function writeTables(
  sheet: Sheet,
  source: SheetSource | undefined,
  part: string,
  context: WriteContext,
): string {
  const { edit } = context;
  const before = new Map<string, string>();
  for (const relation of edit.relationships(part)) {
    if (!isOfType(relation, "table")) continue;
    const target = edit.target(part, relation.target);
    if (sheet.tables.some((table) => table.part === target)) before.set(target, relation.id);
    else edit.unrelate(part, relation.id);
  }
  let xml = "";
  for (const table of sheet.tables) {
    const known = table.part === undefined ? undefined : before.get(table.part);
    if (known !== undefined && table.part !== undefined) {
      if (table.changed) {
        const old = edit.text(table.part);
        edit.set(
          table.part,
          tableXml(table, context.tableId(table.part), context.customFunctions, old),
        );
      }
      xml += element("tablePart", { "r:id": known });
      continue;
    }
    const target = edit.freeName("xl/tables/table", "xml");
    edit.add(
      target,
      tableXml(table, context.tableId(), context.customFunctions, undefined),
      tableContentType,
    );
    xml += element("tablePart", { "r:id": edit.relate(part, relationshipTypes.table, target) });
  }
  return sheet.tables.length === 0
    ? ""
    : element("tableParts", { count: sheet.tables.length }, xml);
}
