/**
 * Answers questions about a build for a site, as JSON on standard output; a process of its own, because
 * what builds is plain modules of Node.
 *   release FOLDER SITE        completes a folder as `npm run build` does
 *   manifest SITE [LABEL]      the manifest for a site
 */
import { readFileSync } from "node:fs";
import { writeRelease } from "../../build/site/release.mjs";
import { manifestFor } from "../../build/site/site.mjs";

const [question, first, second] = process.argv.slice(2);
const answers = {
  release: () => writeRelease(first, { version: "1.2.3", commit: "abc", site: second }),
  manifest: () =>
    manifestFor(readFileSync("manifest.xml", "utf8"), {
      site: first,
      version: "1.2.3-rc.1",
      label: second,
    }),
};
process.stdout.write(JSON.stringify(answers[question]()));
