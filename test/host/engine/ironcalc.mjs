// Runs formulas in IronCalc, an independent engine. jest cannot load it (ES module with import.meta),
// so ironcalc.test.ts starts this file as a process: JSON {inputs, formulas} in, JSON results out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import init, { Model } from "@ironcalc/wasm";

const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
await init({ module_or_path: readFileSync(wasm) });

const { inputs, formulas } = JSON.parse(readFileSync(0, "utf8"));
const model = new Model("oracle", "en", "UTC", "en");
model.pauseEvaluation();
for (const [row, column, text] of inputs) model.setUserInput(0, row, column, text);
const first = 101;
formulas.forEach((formula, i) => model.setUserInput(0, first + i, 1, `=${formula}`));
const shown = { sheet: 0, row: first, column: 1, width: 1, height: formulas.length };
model.updateRangeStyle(shown, "num_fmt", "0.00000000000000E+00");
model.resumeEvaluation();
model.evaluate();
const types = { 1: "number", 2: "text", 4: "boolean", 16: "error" };
const results = formulas.map((_, i) => ({
  type: types[model.getCellType(0, first + i, 1)] ?? "other",
  text: model.getFormattedCellValue(0, first + i, 1),
}));
process.stdout.write(JSON.stringify(results));
