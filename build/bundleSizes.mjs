/**
 * Prints what Excel loads of a build, first and later:
 *   node build/bundleSizes.mjs [folder of the build, dist unless given]
 */
import {
  compressedSum,
  firstLoad,
  firstLoadBudget,
  kilobytes,
  laterScripts,
} from "./firstLoad.mjs";

const folder = process.argv[2] ?? "dist";
const line = ({ file, bytes, compressed }) =>
  `  ${file.padEnd(28)} ${kilobytes(bytes).padStart(8)} KB ${kilobytes(compressed).padStart(8)} KB compressed`;

const first = firstLoad(folder);
const later = laterScripts(folder);
console.log("Before the pane is useful");
for (const file of first) console.log(line(file));
console.log(
  `  in all ${kilobytes(compressedSum(first))} KB of ${kilobytes(firstLoadBudget)} KB, compressed`,
);
console.log("With the first page or action that needs it");
for (const file of later) console.log(line(file));
console.log(`  in all ${kilobytes(compressedSum(later))} KB, compressed`);
