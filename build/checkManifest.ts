/** Checks manifest.xml without a connection. Run: npm run manifest [-- file.xml] */
import { readFileSync } from "node:fs";
import { manifestFacts } from "./manifest/manifestFacts";
import { manifestFaults } from "./manifest/manifestFaults";

const file = process.argv[2] ?? "manifest.xml";
const faults = manifestFaults(readFileSync(file, "utf8"), manifestFacts("."));
for (const fault of faults) console.error(`${file}: ${fault}`);
console.log(faults.length === 0 ? `${file}: no fault found` : `${file}: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
