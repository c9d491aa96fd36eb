import type { Area } from "#host/engine/address";
import { chartCells } from "#host/engine/chartCells";
import type { Sheet } from "#host/engine/sheet";
import type { Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { element } from "./partText";
import { encodeString, encodeText } from "./xmlText";

/**
 * Writes references of a chart together with the values they have at present, so that programs which
 * do not calculate can draw it.
 */
export class ChartData {
  constructor(private readonly workbook: Workbook) {}

  numbers(reference: string): string {
    const cells = this.cells(reference);
    const points = cells
      .map(({ value }, idx) => (typeof value === "number" ? point(idx, String(value)) : ""))
      .join("");
    const code = cells[0]?.format ?? "General";
    const head = `<c:formatCode>${encodeText(code)}</c:formatCode><c:ptCount val="${cells.length}"/>`;
    return `<c:numRef>${formula(reference)}<c:numCache>${head}${points}</c:numCache></c:numRef>`;
  }

  texts(reference: string): string {
    const cells = this.cells(reference);
    const points = cells
      .map(({ value }, idx) => (value === null ? "" : point(idx, shown(value))))
      .join("");
    return `<c:strRef>${formula(reference)}<c:strCache><c:ptCount val="${cells.length}"/>${points}</c:strCache></c:strRef>`;
  }

  /** Names or numbers, as the cells have them; several columns of names make levels. */
  categories(reference: string): string {
    const [found] = chartCells(this.workbook, reference);
    const columns = found ? found.area.right - found.area.left + 1 : 1;
    const rows = found ? found.area.bottom - found.area.top + 1 : 1;
    if (columns > 1 && rows > 1 && found) return this.levels(reference, found.sheet, found.area);
    const cells = this.cells(reference).filter(({ value }) => value !== null);
    const numeric = cells.length > 0 && cells.every(({ value }) => typeof value === "number");
    return numeric ? this.numbers(reference) : this.texts(reference);
  }

  /** The innermost level, which stands in the last column, comes first. */
  private levels(reference: string, sheet: Sheet, area: Area): string {
    let levels = "";
    for (let column = area.right; column >= area.left; column--) {
      let points = "";
      for (let row = area.top; row <= area.bottom; row++) {
        const value = sheet.valueAt(row, column);
        if (value !== null && value !== "") points += point(row - area.top, shown(value));
      }
      levels += `<c:lvl>${points}</c:lvl>`;
    }
    const count = `<c:ptCount val="${area.bottom - area.top + 1}"/>`;
    return `<c:multiLvlStrRef>${formula(reference)}<c:multiLvlStrCache>${count}${levels}</c:multiLvlStrCache></c:multiLvlStrRef>`;
  }

  private cells(reference: string): { value: Scalar; format: string }[] {
    return chartCells(this.workbook, reference).flatMap(({ sheet, area }) => {
      const cells: { value: Scalar; format: string }[] = [];
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const { numberFormat } = this.workbook.styles.get(sheet.styleAt(row, column));
          cells.push({ value: sheet.valueAt(row, column), format: numberFormat });
        }
      }
      return cells;
    });
  }
}

function formula(reference: string): string {
  return element("c:f", {}, encodeText(reference));
}

function point(idx: number, text: string): string {
  return `<c:pt idx="${idx}"><c:v>${encodeString(text)}</c:v></c:pt>`;
}

function shown(value: Scalar): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}
