import { accentOf } from "#host/engine/accents";
import type { ChartTitle } from "#host/engine/chart";
import type { ChartData } from "./chartData";
import { attributes, element } from "./partText";
import { encodeText } from "./xmlText";

/** Units of DrawingML in a point. */
export const emuPerPoint = 12_700;

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
}

/** The colour that Excel gives the n-th series of a chart. */
export function accentFill(index: number): string {
  const { accent, times, plus } = accentOf(index);
  const change =
    (times === 1 ? "" : `<a:lumMod val="${Math.round(times * 100_000)}"/>`) +
    (plus === 0 ? "" : `<a:lumOff val="${Math.round(plus * 100_000)}"/>`);
  const color = element("a:schemeClr", { val: `accent${accent + 1}` }, change);
  return `<a:solidFill>${color}</a:solidFill>`;
}

const dashes: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  Dot: "sysDot",
  RoundDot: "sysDot",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
};

/** Excel.ChartLineStyle's word for a dash of the file. */
export function dashWord(dash: string): string {
  return Object.entries(dashes).find(([, known]) => known === dash)?.[0] ?? "Dash";
}

export function lineXml(fill: string, weight?: number, dash?: string): string {
  const known = dash === undefined ? undefined : dashes[dash];
  return element(
    "a:ln",
    { w: weight === undefined ? null : Math.round(weight * emuPerPoint), cap: "rnd" },
    `${fill}${known === undefined ? "" : `<a:prstDash val="${known}"/>`}<a:round/>`,
  );
}

interface TextFormat {
  readonly fontSize?: number | undefined;
  readonly fontColor?: string | undefined;
  readonly fontName?: string | undefined;
  readonly bold?: boolean | undefined;
}

/** Attributes and children of a run's properties; sizes are hundredths of a point. */
function runProperties(name: string, format: TextFormat): string {
  const values = {
    lang: name === "a:rPr" ? "en-GB" : null,
    sz: format.fontSize === undefined ? null : Math.round(format.fontSize * 100),
    b: format.bold ?? null,
  };
  const inner =
    (format.fontColor ? solidFill(format.fontColor) : "") +
    (format.fontName ? `<a:latin${attributes({ typeface: format.fontName })}/>` : "");
  return element(name, values, inner);
}

/** `<c:txPr>` for labels whose text comes from elsewhere; "" when the format says nothing. */
export function textProperties(format: TextFormat, rotation?: number): string {
  const says = [format.fontSize, format.fontColor, format.fontName, format.bold].some(
    (v) => v !== undefined,
  );
  if (!says && rotation === undefined) return "";
  const body = rotation === undefined ? "<a:bodyPr/>" : `<a:bodyPr rot="${rotation}" vert="horz"/>`;
  const paragraph = `<a:p><a:pPr>${runProperties("a:defRPr", format)}</a:pPr><a:endParaRPr lang="en-US"/></a:p>`;
  return `<c:txPr>${body}<a:lstStyle/>${paragraph}</c:txPr>`;
}

/** `<c:title>`; "" for a title that is not shown. */
export function titleXml(title: ChartTitle, data: ChartData, rotation?: number): string {
  if (!title.visible) return "";
  const overlay = '<c:overlay val="0"/>';
  const format = { fontSize: title.fontSize, fontColor: title.fontColor, bold: title.bold };
  if (title.formula !== "") {
    const tx = `<c:tx>${data.texts(title.formula)}</c:tx>`;
    return `<c:title>${tx}${overlay}${textProperties(format, rotation)}</c:title>`;
  }
  if (title.text === "") {
    return `<c:title>${overlay}${textProperties(format, rotation)}</c:title>`;
  }
  const body = rotation === undefined ? "<a:bodyPr/>" : `<a:bodyPr rot="${rotation}" vert="horz"/>`;
  const paragraphs = title.text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${runProperties("a:defRPr", format)}</a:pPr><a:r>${runProperties("a:rPr", format)}<a:t>${encodeText(line)}</a:t></a:r></a:p>`,
    )
    .join("");
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraphs}</c:rich></c:tx>${overlay}</c:title>`;
}
