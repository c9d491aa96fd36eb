import type { DifferentialStyle } from "#host/engine/features";
import type { BorderEdge, BorderStyle, CellStyle, StyleId, Styles } from "#host/engine/style";
import type { TableCellStyle } from "#host/engine/tableLook";

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
  /** Numbers of what was layered over cells, by object and by what it says. */
  private readonly numbers = new WeakMap<object, number>();
  private readonly layers = new Map<string, number>();
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
    let number = this.numbers.get(layer);
    if (number !== undefined) return number;
    const content = JSON.stringify(layer);
    number = this.layers.get(content) ?? this.layers.size + 1;
    this.layers.set(content, number);
    this.numbers.set(layer, number);
    return number;
  }

  private combine(
    id: StyleId,
    table: TableCellStyle | null,
    conditional: DifferentialStyle | null,
  ): CellLook {
    const style = this.styles.get(id);
    const { font, fill } = style;
    // What the cell says itself wins over the table; what the workbook's default says does not count.
    const standard = this.styles.get(0);
    const tableColor = font.color === standard.font.color ? table?.fontColor : undefined;
    const isStandardFill =
      fill.pattern === standard.fill.pattern && fill.color === standard.fill.color;
    const ownFill = fill.pattern === "none" ? undefined : fill.color;
    const tableFill = isStandardFill || ownFill === undefined ? table?.fill : undefined;
    const line = conditional?.borderColor;
    return {
      id: this.nextId++,
      style,
      fill: conditional?.fillColor ?? tableFill ?? ownFill ?? "",
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
