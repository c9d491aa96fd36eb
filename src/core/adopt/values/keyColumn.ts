import type { UnreadReason } from "#core/issues";
import { calendarDate } from "#core/time/serialDate";
import { oneLine } from "../headerText";
import { asText } from "./cellText";
import type { ColumnCells, ColumnReader, FilledCell } from "./columnReader";
import { firstNote } from "./columnNotes";
import { isMissingWord } from "./missing";
import { isDateFormat, paddedNumber } from "./numberFormat";
import type { Reading } from "./reading";
import { read, SAID_EMPTY, unread } from "./reading";

/** How an identifier is built: letters as A, digits as 9, one for one: "JAN-12" is "AAA-99". */
function shapeOf(text: string): string {
  return text.replace(/\p{L}/gu, "A").replace(/\d/g, "9");
}

/** A shape without the number of its figures: "JAN-12" and "JAN-1" are "AAA-9". */
const looseShape = (text: string): string => shapeOf(text).replace(/9+/g, "9");

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Spellings of the months that Excel takes for dates in other languages, where they differ. */
const otherNames: Readonly<Record<number, readonly string[]>> = {
  3: ["mär", "mrz"],
  5: ["mai"],
  10: ["okt"],
  12: ["dez"],
};

/**
 * The texts that Excel may have turned into this date: "1-2", "jan-1", "mar5", "2-mar" ...; `others` = with the
 * names of months in other languages.
 */
export function typedForms(serial: number, others = false): readonly string[] {
  const { year, month, day } = calendarDate(serial);
  const short = String(year % 100).padStart(2, "0");
  const names = others ? (otherNames[month] ?? []) : [monthNames[month - 1] ?? ""];
  const figures = [
    [day, month],
    [month, day],
  ].flatMap(([a = 0, b = 0]) =>
    ["-", "/", "."].flatMap((mark) => [
      `${a}${mark}${b}`,
      `${String(a).padStart(2, "0")}${mark}${String(b).padStart(2, "0")}`,
    ]),
  );
  const worded = names.flatMap((name) =>
    ["-", "", " ", "/"].flatMap((mark) => [
      `${name}${mark}${day}`,
      `${name}${mark}${String(day).padStart(2, "0")}`,
      `${day}${mark}${name}`,
      ...(day === 1 ? [`${name}${mark}${short}`, `${name}${mark}${year}`] : []),
    ]),
  );
  const dated = ["-", "/", "."].flatMap((mark) => [
    [day, month, short].join(mark),
    [month, day, short].join(mark),
  ]);
  return [...new Set([...figures, ...worded, ...dated])];
}

interface Neighbours {
  /** Width of numbers with zeros before them ("002" is 3); null = there are none, or several widths. */
  readonly width: number | null;
  /** Shapes of the texts, and whether their letters are capitals. */
  readonly shapes: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
  readonly letters: "upper" | "title" | "lower";
}

function neighboursOf(texts: readonly string[]): Neighbours {
  const widths = new Set(texts.filter((text) => /^0\d+$/.test(text)).map((text) => text.length));
  const lettered = texts.filter((text) => /\p{L}/u.test(text));
  const isUpper = lettered.every((text) => text === text.toUpperCase());
  const isTitle = lettered.every((text) => /^\P{L}*\p{Lu}\p{Ll}/u.test(text));
  return {
    width: widths.size === 1 ? ([...widths][0] ?? null) : null,
    shapes: new Set(texts.map(shapeOf)),
    loose: new Set(texts.map(looseShape)),
    letters: isUpper ? "upper" : isTitle ? "title" : "lower",
  };
}

/** The identifier that Excel took for a date, where its neighbours show how it was built; null = they do not. */
function restored(serial: number, { shapes, loose, letters }: Neighbours): string | null {
  for (const others of [false, true]) {
    const forms = typedForms(serial, others).map((form) => {
      if (letters === "upper") return form.toUpperCase();
      return letters === "title" ? form.replace(/\p{L}/u, (first) => first.toUpperCase()) : form;
    });
    const exact = forms.filter((form) => shapes.has(shapeOf(form)));
    const fitting = exact.length > 0 ? exact : forms.filter((form) => loose.has(looseShape(form)));
    const [first] = fitting;
    if (first !== undefined) return new Set(fitting).size === 1 ? first : null;
  }
  return null;
}

/** Identifiers as text; numbers get their zeros back, and what Excel took for a date its text, where neighbours tell. */
export function keyReader(column: ColumnCells, reason: UnreadReason): ColumnReader {
  const texts = column.texts.map(oneLine).filter((text) => !isMissingWord(text));
  const neighbours = neighboursOf(texts);
  const restore = ({ value, format }: FilledCell): string | null => {
    if (typeof value !== "number") return null;
    if (isDateFormat(format)) return restored(value, neighbours);
    const isBare = paddedNumber(value, format) === String(value);
    const { width } = neighbours;
    const isShort = width !== null && Number.isInteger(value) && value >= 0;
    return isBare && isShort && String(value).length < width
      ? String(value).padStart(width, "0")
      : null;
  };
  return {
    choices: [],
    read(cell): Reading {
      const { value, format } = cell;
      if (typeof value === "boolean") return unread(reason);
      const again = restore(cell);
      if (again !== null) return read(again);
      if (typeof value === "number")
        return isDateFormat(format) ? unread(reason) : read(paddedNumber(value, format));
      const text = oneLine(asText(value, format));
      return isMissingWord(text) ? SAID_EMPTY : read(text);
    },
    notes: (readings) =>
      firstNote("identifier-restored", "hint", column.at, readings, (_, at) => {
        const cell = column.at[at] ?? null;
        return cell !== null && restore(cell) !== null;
      }),
  };
}
