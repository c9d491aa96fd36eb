import type { WhatIfLineReport } from "#actions/report/changesReport";
import type { Report } from "#actions/report/report";
import { english } from "#core/messages/english/english";
import { measureName } from "#core/messages/scheduleSentences";
import { shortened, table } from "./table";

/** Lines that are shown; the report has them all. */
const shownLines = 80;

/** What moves change for people: before, after and the difference, with the rule that gives it. */
export function whatIfLines({ whatIf }: Report): string[] {
  if (whatIf === null) return [];
  const { moves, lines, notes } = whatIf;
  const more = lines.length - shownLines;
  return [
    "",
    `What if ${moves.length === 0 ? "nothing moves" : moves.join(", ")}`,
    ...table(
      ["What", "Before", "After", "Difference", "Rule"],
      lines
        .slice(0, shownLines)
        .map((line) => [
          shortened(nameOf(line), 60),
          cell(line.before),
          cell(line.after),
          differenceOf(line),
          line.rule,
        ]),
    ),
    ...(more > 0 ? [`${more} more in the report`] : []),
    ...notes,
  ];
}

function nameOf({ measure, subject, name }: WhatIfLineReport): string {
  const title = measureName(measure, english);
  const isAbout = / of$|:$|benefit$|Milestone$/.test(title);
  const lead = subject === "" || isAbout ? title : `${title} of`;
  return [lead, subject, name].filter((part) => part !== "").join(" ");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "string" ? value : rounded(value);
}

function differenceOf({ difference, unit }: WhatIfLineReport): string {
  if (difference === null) return "";
  const text = `${difference > 0 ? "+" : ""}${rounded(difference)}`;
  return unit === "date" || unit === "days" ? `${text} d` : text;
}

function rounded(value: number): string {
  const text = value.toFixed(1);
  return text.endsWith(".0") ? String(Math.round(value)) : text;
}
