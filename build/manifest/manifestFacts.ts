import path from "node:path";
import { commands } from "#commands/commands";
import type { ManifestFacts } from "./manifestFaults";
import { pictureSize } from "./pictureSize";

/** What the manifest must agree with in this project; `root` is the folder of package.json. */
export function manifestFacts(root: string): ManifestFacts {
  return {
    commands: commands.map(({ button }) => button),
    namespace: "PMO",
    pages: [
      "taskpane.html",
      "support.html",
      "functions.js",
      "functions.json",
      "functions.de.json",
      "functions.fr.json",
    ],
    pictureSize: (picture) => pictureSize(path.join(root, picture)),
  };
}
