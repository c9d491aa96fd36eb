import type { Area } from "#host/engine/address";
import type { BorderEdge, BorderStyle } from "#host/engine/style";
import type { BorderPlace } from "#host/protocol/subjects";
import { applyToArea, requireFormatting } from "./formatting";

export const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Line =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
type Weight = "Hairline" | "Thin" | "Medium" | "Thick";

/** A border as the API describes it. */
export interface BorderLook {
  readonly style: Line;
  readonly weight: Weight;
  readonly color: string;
}

/** The file's word for each pair of API words; those it lacks fall back to the thin or plain line. */
const fileWords: readonly (readonly [string, Line, Weight])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

function fileWord(style: Line, weight: Weight): string {
  const ofStyle = fileWords.filter(([, line]) => line === style);
  const exact = ofStyle.find(([, , w]) => w === weight);
  return (exact ?? ofStyle[0])?.[0] ?? "thin";
}

function lookOf(border: BorderStyle): BorderLook {
  const words = fileWords.find(([word]) => word === border.line);
  return {
    style: words?.[1] ?? "Continuous",
    weight: words?.[2] ?? "Thin",
    color: border.color || "#000000",
  };
}

/** What the border shows: of the cells that touch it, or null when there is none. */
export function borderOf(border: BorderPlace): BorderLook | null {
  const { sheet, area } = border.place;
  const [strip] = stripsOf(area, border.edge);
  if (!strip) return null;
  const style = sheet.workbook.styles.get(sheet.styleAt(strip.area.top, strip.area.left));
  const found = style.borders[strip.edge];
  return found ? lookOf(found) : null;
}

/** Changes one border; a colour or a weight alone makes a continuous line appear, as in Excel. */
export function setBorder(border: BorderPlace, change: Partial<BorderLook>): void {
  requireFormatting(border.place.sheet, "allowFormatCells");
  const now = borderOf(border) ?? { style: "Continuous", weight: "Thin", color: "#000000" };
  const next = { ...now, ...change };
  for (const area of border.place.areas) {
    for (const strip of stripsOf(area, border.edge)) {
      const line: BorderStyle | null =
        next.style === "None"
          ? null
          : { line: fileWord(next.style, next.weight), color: next.color };
      applyToArea(border.place.sheet, strip.area, { borders: { [strip.edge]: line } });
    }
  }
}

/** The cells that carry a border of the range, and on which of their sides. */
function stripsOf(
  a: Area,
  edge: BorderPlace["edge"],
): { readonly area: Area; readonly edge: BorderEdge }[] {
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...a, bottom: a.top }, edge }];
    case "EdgeBottom":
      return [{ area: { ...a, top: a.bottom }, edge }];
    case "EdgeLeft":
      return [{ area: { ...a, right: a.left }, edge }];
    case "EdgeRight":
      return [{ area: { ...a, left: a.right }, edge }];
    case "InsideHorizontal":
      return a.top === a.bottom
        ? []
        : [
            { area: { ...a, bottom: a.bottom - 1 }, edge: "EdgeBottom" },
            { area: { ...a, top: a.top + 1 }, edge: "EdgeTop" },
          ];
    case "InsideVertical":
      return a.left === a.right
        ? []
        : [
            { area: { ...a, right: a.right - 1 }, edge: "EdgeRight" },
            { area: { ...a, left: a.left + 1 }, edge: "EdgeLeft" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area: a, edge }];
  }
}
