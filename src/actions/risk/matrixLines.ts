import type { CellValue } from "#core/register/content";

/**
 * Cells of a matrix as typed or pasted: one line for each level of probability, the lowest first, with
 * tabs, semicolons, commas or blanks between the scores. What is no number stays a text.
 *
 * @example matrixLines("1 2\n2 4"); // => [[1, 2], [2, 4]]
 */
export function matrixLines(text: string): readonly (readonly CellValue[])[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) =>
      line.split(/[\t;,\s]+/).map((cell) => {
        const number = Number(cell);
        return cell === "" || Number.isNaN(number) ? cell : number;
      }),
    );
}
