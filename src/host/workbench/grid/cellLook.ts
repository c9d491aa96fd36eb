import type { DifferentialStyle } from "#host/engine/features";
import type { BorderEdge, BorderStyle, CellStyle, StyleId, Styles } from "#host/engine/style";
import type { TableCellStyle } from "#host/engine/tableStyles";

/** How a cell looks in the end: its own style over the table's, conditional formats over both. */
export interface CellLook {
  /** Two looks with the same number are the same object. */
  readonly id: number;
  readonly style: CellStyle;
  /** "" for none. */
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly numberFormat: string;
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderStyle>>>;
}

/** Makes the looks of a workbook and keeps each combination once. */
export class Looks {
  private readonly plain = new Map<StyleId, CellLook>();
  private readonly combined = new Map<string, CellLook>();
  private readonly layers = new Map<object, number>();
  private nextId = 1;

  constructor(private readonly styles: Styles) {}

  of(id: StyleId, table: TableCellStyle | null, conditional: DifferentialStyle | null): CellLook {
    if (!table && !conditional) {
      let look = this.plain.get(id);
      if (!look) this.plain.set(id, (look = this.combine(id, null, null)));
      return look;
    }
    const key = `${id},${this.numberOf(table)},${this.numberOf(conditional)}`;
    let look = this.combined.get(key);
    if (!look) this.combined.set(key, (look = this.combine(id, table, conditional)));
    return look;
  }

  private numberOf(layer: object | null): number {
    if (!layer) return 0;
    let number = this.layers.get(layer);
    if (number === undefined) this.layers.set(layer, (number = this.layers.size + 1));
    return number;
  }

  private combine(
    id: StyleId,
    table: TableCellStyle | null,
    conditional: DifferentialStyle | null,
  ): CellLook {
    const style = this.styles.get(id);
    const { font, fill } = style;
    // What the cell says itself wins over the table; the default font says nothing.
    const isOwnColor = font.color !== this.styles.get(0).font.color;
    const tableColor = isOwnColor ? undefined : table?.fontColor;
    const ownFill = fill.pattern === "none" ? undefined : fill.color;
    const line = conditional?.borderColor;
    return {
      id: this.nextId++,
      style,
      fill: conditional?.fillColor ?? ownFill ?? table?.fill ?? "",
      color: conditional?.fontColor ?? tableColor ?? font.color,
      bold: conditional?.bold ?? (font.bold || (table?.bold ?? false)),
      italic: conditional?.italic ?? font.italic,
      strikethrough: conditional?.strikethrough ?? font.strikethrough,
      numberFormat: conditional?.numberFormat ?? style.numberFormat,
      borders: {
        ...table?.borders,
        ...style.borders,
        ...(line === undefined ? {} : allEdges({ line: "thin", color: line })),
      },
    };
  }
}

function allEdges(border: BorderStyle): Partial<Record<BorderEdge, BorderStyle>> {
  return { EdgeTop: border, EdgeRight: border, EdgeBottom: border, EdgeLeft: border };
}
