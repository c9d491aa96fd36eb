/** How a cell looks. Colours are "#RRGGBB"; "" means none or automatic. Values as Excel names them in its JavaScript API. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderStyle>>>;
  readonly alignment: AlignmentStyle;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /**
   * Where in the file this style came from (index into cellXfs), kept on derived styles too, so
   * that the writer can carry over what this model does not describe.
   */
  readonly sourceXf?: number;
}

export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
}

export interface FillStyle {
  readonly pattern: string;
  readonly color: string;
  readonly patternColor: string;
}

export type BorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface BorderStyle {
  /** The file's word: thin, medium, thick, double, dotted, dashed, hair ... */
  readonly line: string;
  readonly color: string;
}

export interface AlignmentStyle {
  readonly horizontal:
    | "General"
    | "Left"
    | "Center"
    | "Right"
    | "Fill"
    | "Justify"
    | "CenterAcrossSelection"
    | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText: boolean;
  readonly indent: number;
  readonly textRotation: number;
  readonly shrinkToFit: boolean;
}

/** What `Styles.derive` may change. */
export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly borders?: Readonly<Partial<Record<BorderEdge, BorderStyle | null>>>;
  readonly alignment?: Partial<AlignmentStyle>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export type StyleId = number;

export const defaultStyle: CellStyle = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    color: "#000000",
    bold: false,
    italic: false,
    strikethrough: false,
    underline: "None",
  },
  fill: { pattern: "none", color: "", patternColor: "" },
  borders: {},
  alignment: {
    horizontal: "General",
    vertical: "Bottom",
    wrapText: false,
    indent: 0,
    textRotation: 0,
    shrinkToFit: false,
  },
  locked: true,
  formulaHidden: false,
};

/** The distinct styles of a workbook; a cell holds an index into this table. Id 0 is the default style. */
export class Styles {
  private readonly styles: CellStyle[] = [];
  private readonly ids = new Map<string, StyleId>();
  private readonly derivations = new Map<StyleId, WeakMap<StylePatch, StyleId>>();

  constructor(first: CellStyle = defaultStyle) {
    this.intern(first);
  }

  get count(): number {
    return this.styles.length;
  }

  get(id: StyleId): CellStyle {
    return this.styles[id] ?? this.styles[0] ?? defaultStyle;
  }

  intern(style: CellStyle): StyleId {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.ids.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** Replaces the default style; only a reader does this, before any cell exists. */
  resetDefault(style: CellStyle): void {
    this.styles.length = 0;
    this.ids.clear();
    this.intern(style);
  }

  derive(id: StyleId, patch: StylePatch): StyleId {
    let known = this.derivations.get(id);
    if (!known) this.derivations.set(id, (known = new WeakMap()));
    const done = known.get(patch);
    if (done !== undefined) return done;
    const derived = this.intern(applyPatch(this.get(id), patch));
    known.set(patch, derived);
    return derived;
  }
}

function applyPatch(style: CellStyle, patch: StylePatch): CellStyle {
  const borders: Partial<Record<BorderEdge, BorderStyle>> = { ...style.borders };
  for (const [edge, border] of Object.entries(patch.borders ?? {})) {
    if (border) borders[edge as BorderEdge] = border;
    else Reflect.deleteProperty(borders, edge);
  }
  return {
    ...style,
    ...(patch.numberFormat === undefined ? {} : { numberFormat: patch.numberFormat }),
    ...(patch.locked === undefined ? {} : { locked: patch.locked }),
    ...(patch.formulaHidden === undefined ? {} : { formulaHidden: patch.formulaHidden }),
    font: { ...style.font, ...patch.font },
    fill: { ...style.fill, ...patch.fill },
    alignment: { ...style.alignment, ...patch.alignment },
    borders,
  };
}
