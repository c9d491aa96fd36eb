import { fontFamily } from "./chartCanvas";
import { roughWidth, type Measure } from "./chartText";

const known = new Map<string, Measure>();
const mostTexts = 5_000;

/** Measures texts in a font as the browser draws them. */
export function pageMeasure(font: string): Measure {
  let measure = known.get(font);
  if (!measure) known.set(font, (measure = newMeasure(fontFamily(font))));
  return measure;
}

function newMeasure(family: string): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return roughWidth;
  const widths = new Map<string, number>();
  // Widths grow with the size, so each text is measured once.
  const base = 100;
  return (text, size, bold = false) => {
    const key = `${bold ? "b" : ""}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      pen.font = `${bold ? "bold " : ""}${base}px ${family}`;
      width = pen.measureText(text).width;
      if (widths.size >= mostTexts) widths.clear();
      widths.set(key, width);
    }
    return (width * size) / base;
  };
}
