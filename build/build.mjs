/**
 * Builds what Excel loads into a folder that any static web server can serve:
 *   npm run build                                          for developing: https://localhost:3000
 *   npm run build -- --url https://your.site/sightline     for that address
 *   npm run build -- --url https://your.site/test --label Test
 *                                                          as an add-in of its own beside the other
 *   --out folder                                           dist unless given
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { compressedSum, firstLoad, kilobytes } from "./firstLoad.mjs";
import { writeRelease } from "./site/release.mjs";
import { manifestFor, siteOf } from "./site/site.mjs";

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, "..");
const { version } = require("../package.json");

function asked() {
  const { values } = parseArgs({
    options: { url: { type: "string" }, label: { type: "string" }, out: { type: "string" } },
  });
  const site = siteOf(values.url);
  // Says what is wrong with a label before half a minute of building.
  manifestFor("", { site, version, label: values.label });
  return { ...values, site, out: path.resolve(root, values.out ?? "dist") };
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [require.resolve(script), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

function commitOf() {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--short=12", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : null;
}

function build({ url, label, site, out }) {
  const env = Object.entries({ url, label }).flatMap(([name, value]) =>
    value === undefined ? [] : ["--env", `${name}=${value}`],
  );
  run("webpack/bin/webpack.js", "--mode", "production", "--output-path", out, ...env);
  run("tsx/cli", "build/checkManifest.ts", path.join(out, "manifest.xml"));
  const files = writeRelease(out, { version, commit: commitOf(), site });
  const first = compressedSum(firstLoad(out));
  console.log(
    [
      `Sightline ${version} for ${site}`,
      `${path.relative(process.cwd(), out) || "."}: ${Object.keys(files).length} files; before the pane is useful ${kilobytes(first)} KB are loaded, compressed`,
      ...(url === undefined ? [] : ["Next: docs/deploy.md, from step 2 on."]),
    ].join("\n"),
  );
}

let options;
try {
  options = asked();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
if (options !== undefined) build(options);
