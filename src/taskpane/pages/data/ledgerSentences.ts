import type { Conflict } from "#core/adopt/adoption";
import type { LedgerLine, LedgerSum } from "#core/adopt/ledger";
import { readText } from "./columnsView";
import type { DataLanguage } from "./dataLanguage";
import { islandPlace } from "./sourcesView";

const counts = [
  "cells",
  "recordValues",
  "extraColumns",
  "headers",
  "titles",
  "totals",
  "notes",
  "unread",
  "lost",
] as const;

/** "2,143 filled cells: 1,802 in fields, ...": what became of all cells; "" where nothing is adopted. */
export function ledgerSentence(lines: readonly LedgerLine[], { data, say }: DataLanguage): string {
  if (lines.length === 0) return "";
  const sums = Object.fromEntries(
    counts.map((key) => [key, lines.reduce((sum, line) => sum + line[key], 0)]),
  );
  return say.fill(data.adopt.apply.ledger, sums);
}

/** One sentence a table. */
export function ledgerLines(
  lines: readonly LedgerLine[],
  { data, say }: DataLanguage,
): readonly string[] {
  return lines.map((line) =>
    say.fill(data.adopt.apply.ledgerLine, {
      place: `${islandPlace(line)} → ${line.register}`,
      cells: line.cells,
      recordValues: line.recordValues,
      extraColumns: line.extraColumns,
      lost: line.lost,
    }),
  );
}

/** Sums of columns that are not the same in the register, or that the sheet's own total states otherwise. */
export function differingSums(
  lines: readonly LedgerLine[],
  { data, say }: DataLanguage,
): readonly string[] {
  const texts = data.adopt.apply;
  return lines.flatMap(({ sums, register }) =>
    sums.filter(differs).map((sum) => {
      const sentence = say.fill(texts.sumLine, {
        header: sum.header,
        onSheet: sum.onSheet,
        inRegister: sum.inRegister,
        register,
      });
      const { stated, onSheet } = sum;
      return stated !== null && !same(stated, onSheet)
        ? `${sentence}; ${say.fill(texts.stated, { stated })}`
        : sentence;
    }),
  );
}

export function hasSums(lines: readonly LedgerLine[]): boolean {
  return lines.some(({ sums }) => sums.length > 0);
}

/** Sources that give one record different values. */
export function conflictLines(
  conflicts: readonly Conflict[],
  language: DataLanguage,
): readonly string[] {
  return conflicts.map(({ register, key, field, values }) => {
    const sides = values.map(({ value, origin }) => {
      const place = `${origin.workbook === null ? "" : `${origin.workbook}: `}${origin.sheet}`;
      return `${readText(value, { register, field }, language)} (${place}, ${origin.row})`;
    });
    return `${key}, ${field}: ${sides.join(" / ")}`;
  });
}

function differs({ onSheet, inRegister, stated }: LedgerSum): boolean {
  return !same(onSheet, inRegister) || (stated !== null && !same(stated, onSheet));
}

/** Sums of decimals differ in their last digits without a reason. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
