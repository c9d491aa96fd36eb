import { officeTheme, tinted } from "#host/engine/themeColors";
import type { XmlElement } from "./xmlElement";

const schemeNames = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Reads the colour scheme of a theme part. */
export function readTheme(theme: XmlElement): string[] {
  const scheme = theme.path("themeElements", "clrScheme");
  return schemeNames.map((name, i) => {
    const color = scheme?.child(name)?.children[0];
    const rgb = color?.attribute("lastClr") ?? color?.attribute("val") ?? "";
    return /^[0-9a-fA-F]{6}$/.test(rgb) ? `#${rgb.toUpperCase()}` : (officeTheme[i] ?? "#000000");
  });
}

const eight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");

/** The 64 colours of the old palette; the first eight stand in it twice. */
const defaultPalette: readonly string[] = [
  ...eight,
  ...eight,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(" "),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(" "),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
].map((rgb) => `#${rgb}`);

/** Turns the colour elements of a workbook into "#RRGGBB". */
export class Colors {
  constructor(
    readonly theme: readonly string[] = officeTheme,
    private readonly palette: readonly string[] = defaultPalette,
  ) {}

  /** `missing` answers for no element and for "automatic". */
  resolve(element: XmlElement | undefined, missing = ""): string {
    if (!element) return missing;
    const rgb = element.attribute("rgb");
    const theme = element.number("theme");
    const indexed = element.number("indexed");
    let base = missing;
    if (rgb !== undefined) base = `#${rgb.slice(-6).toUpperCase()}`;
    else if (theme !== undefined) base = this.theme[theme] ?? missing;
    else if (indexed !== undefined) base = this.palette[indexed] ?? missing;
    return base === "" ? base : tinted(base, element.number("tint") ?? 0);
  }
}

/** Reads `<indexedColors>`, with which a workbook replaces the palette. */
export function readPalette(element: XmlElement | undefined): readonly string[] {
  if (!element) return defaultPalette;
  return element
    .childrenNamed("rgbColor")
    .map((color) => `#${(color.attribute("rgb") ?? "000000").slice(-6).toUpperCase()}`);
}

/** "#RRGGBB" -> "FFRRGGBB", as the spreadsheet vocabulary writes colours. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
