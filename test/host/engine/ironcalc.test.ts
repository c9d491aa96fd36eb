import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { approx } from "#test/support/approx";
import { sampleFormulas, sampleInputs } from "./formulaSamples";
import { fill, shown, sheetOf } from "./sheetOf";

interface Oracle {
  readonly type: string;
  readonly text: string;
}

/**
 * Where IronCalc 0.8.4 differs from Excel (and this engine does not): `--range` in SUMPRODUCT, LOOKUP
 * over errors, 0^0, "<>text" passing over empty cells, TEXT rounding the binary number.
 */
const ironcalcDiffers = [/SUMPRODUCT\(--/, /^LOOKUP\(2,1\//, /^0\^0$/, /"<>"&"/, /^TEXT\(C/];

test("agrees with IronCalc on formulas over a mixed sheet", () => {
  const inputs = sampleInputs();
  const formulas = sampleFormulas();
  const script = join(__dirname, "ironcalc.mjs");
  const output = execFileSync(process.execPath, [script], {
    input: JSON.stringify({ inputs, formulas }),
    maxBuffer: 1e8,
  });
  const oracle = JSON.parse(output.toString()) as Oracle[];
  const sheet = sheetOf([], "Sheet1");
  for (const [row, column, text] of inputs)
    fill(sheet, `${String.fromCharCode(64 + column)}${row}`, [[text]]);
  fill(
    sheet,
    "A101",
    formulas.map((formula) => [`=${formula}`]),
  );
  const differing = formulas.filter((formula, i) => {
    const ours = shown(sheet, `A${101 + i}`);
    const theirs = oracle[i] ?? { type: "", text: "" };
    if (ironcalcDiffers.some((pattern) => pattern.test(formula))) return false;
    if (typeof ours === "number")
      return theirs.type !== "number" || !approx(ours, Number(theirs.text), 1e-9, 1e-12);
    return theirs.text !== (typeof ours === "boolean" ? String(ours).toUpperCase() : ours);
  });
  expect(formulas.length).toBeGreaterThan(600);
  expect(differing).toEqual([]);
}, 60_000);
