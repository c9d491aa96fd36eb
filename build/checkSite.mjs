/**
 * Compares what a site serves with what was built, and looks at its headers:
 *   npm run check:site -- https://your.site/sightline
 */
import { siteFaults } from "./site/siteFaults.mjs";

const site = process.argv[2]?.replace(/\/+$/, "");
if (site === undefined) {
  console.error("Give the address of the site: npm run check:site -- https://your.site/sightline");
  process.exit(2);
}
const { release, faults } = await siteFaults(site);
for (const fault of faults) console.error(fault);
console.log(
  release === null
    ? `${site}: no release found`
    : `${site}: Sightline ${release.version}, commit ${release.commit ?? "unknown"}, ${faults.length === 0 ? "no fault found" : `${faults.length} faults`}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
