// Recalculates the sheet of recalculation.ts in IronCalc, another engine in WebAssembly. Only an ES module can
// load it: `node build/bench/ironcalc.mjs ROWS ROUNDS` prints the median processor time and the last cell.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import init, { Model } from "@ironcalc/wasm";

const { resolve } = createRequire(import.meta.url);
await init({ module_or_path: readFileSync(resolve("@ironcalc/wasm/wasm_bg.wasm")) });
const [rows, rounds] = process.argv.slice(2).map(Number);

const model = new Model("bench", "en", "UTC", "en");
model.pauseEvaluation();
for (let row = 0; row < rows; row++) {
  const n = row + 1;
  for (let column = 0; column < 3; column++) {
    model.setUserInput(0, n, column + 1, String(1 + ((row * 7 + column) % 50)));
  }
  model.setUserInput(0, n, 4, `=SUMPRODUCT(A${n}:C${n},$A$1:$C$1)`);
  model.setUserInput(0, n, 5, row === 0 ? "=A1" : `=E${row}+A${n}`);
}
model.resumeEvaluation();
model.evaluate();

const times = Array.from({ length: rounds }, () => {
  const before = process.cpuUsage();
  model.evaluate();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}).sort((a, b) => a - b);
const { version } = JSON.parse(
  readFileSync(new URL("../../node_modules/@ironcalc/wasm/package.json", import.meta.url), "utf8"),
);
const last = Number(model.getFormattedCellValue(0, rows, 5));
process.stdout.write(JSON.stringify({ version, ms: times[Math.floor(rounds / 2)], last }));
