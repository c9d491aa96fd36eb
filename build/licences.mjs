import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

/**
 * Lists every package with its version and licence, told apart by where it goes, and stops at what is not
 * allowed: a licence that is on no list, a version that is not exact, a package without a checksum or from
 * another place than the registry.
 *   npm run licences             writes docs/licences.md
 *   npm run licences -- --check  fails when that file is not of today; writes nothing
 */
const root = path.resolve(import.meta.dirname, "..");
const target = "docs/licences.md";
const { builtinModules } = createRequire(import.meta.url)("node:module");

/** Licences of what is handed on: they ask for a notice and nothing else. */
const free = ["MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];
/** Licences of tools: no code of them is handed on. */
const forTools = [...free, "BlueOak-1.0.0", "MPL-2.0", "Python-2.0", "CC-BY-4.0", "CC0-1.0"];
/** Packages under terms of their own, with the reason why they may be there. */
const named = { "@microsoft/office-js": "terms of Microsoft, see NOTICE; never built in" };

const registry = "https://registry.npmjs.org/";

const read = (file) => readFileSync(path.join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));

/** Names of the packages that the sources of a folder import. */
function importedBy(folder, leftOut = () => false) {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  const names = files
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
    .filter((file) => /\.tsx?$/.test(file) && !leftOut(file))
    .flatMap((file) => [
      ...read(file).matchAll(
        /(?:^|[\s(])(?:from|import|require\.resolve)\s*\(?\s*"([^".#][^"]*)"/g,
      ),
    ])
    .map(([, name = ""]) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  return [...new Set(names)].filter(
    (name) => !name.startsWith("node:") && !builtinModules.includes(name),
  );
}

/** The places in the lock file of packages and of all that they need. */
function withNeeded(names) {
  const found = new Map();
  const visit = (name, from) => {
    const place = placeOf(name, from);
    if (place === null || found.has(place)) return;
    found.set(place, name);
    for (const needed of Object.keys(packages[place].dependencies ?? {})) visit(needed, place);
  };
  for (const name of names) visit(name, "");
  return found;
}

/** Where Node finds a package from another one: in its own folder first, then in those around. */
function placeOf(name, from) {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))
  ) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === "") return null;
  }
}

/** The licence that a package states: its own file counts, the lock file is short of some. */
function licenceOf(place) {
  const file = path.join(root, place, "package.json");
  const own = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const stated = own.license ?? own.licenses?.map(({ type }) => type).join(" OR ");
  return (typeof stated === "object" ? stated.type : stated) ?? packages[place].license ?? "none";
}

const isAllowed = (licence, list) =>
  licence
    .replace(/[()]/g, "")
    .split(/ OR |\//)
    .some((choice) => choice.split(" AND ").every((each) => list.includes(each.trim())));

const isHost = (file) => file.startsWith("src/host/");
const addIn = withNeeded(importedBy("src", isHost).filter((name) => !(name in named)));
const local = withNeeded([...importedBy("src/host"), ...Object.keys(manifest.dependencies)]);
for (const place of addIn.keys()) local.delete(place);
const tools = Object.keys(packages).filter(
  (place) => place !== "" && !addIn.has(place) && !local.has(place),
);

const faults = [
  ...[...addIn, ...local].flatMap(([place, name]) => {
    const licence = licenceOf(place);
    return name in named || isAllowed(licence, free) ? [] : [`${name}: licence ${licence}`];
  }),
  ...tools.flatMap((place) => {
    const licence = licenceOf(place);
    return isAllowed(licence, forTools) ? [] : [`${place}: licence ${licence}`];
  }),
  ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: version ${version} is not exact`),
  ...Object.entries(packages).flatMap(([place, { integrity, resolved, inBundle }]) => {
    if (place === "" || inBundle) return [];
    // Without an address a package comes from the registry that npm is set to.
    const isFromRegistry = resolved === undefined || resolved.startsWith(registry);
    return isFromRegistry && /^sha512-/.test(integrity ?? "") ? [] : [`${place}: no checksum`];
  }),
];

/** One row for each package and version, however many folders have it. */
const rows = (found) => {
  const unique = new Map(
    [...found].map(([place, name]) => {
      const { version } = packages[place];
      return [`${name}@${version}`, [name, version, named[name] ?? licenceOf(place)]];
    }),
  );
  return [...unique.values()].sort(([a], [b]) => (a < b ? -1 : 1));
};
const table = (head, lines) => {
  const widths = head.map((title, c) =>
    Math.max(title.length, ...lines.map((l) => String(l[c]).length)),
  );
  const line = (cells) =>
    `| ${cells.map((cell, c) => String(cell).padEnd(widths[c])).join(" | ")} |`;
  return [line(head), `| ${widths.map((w) => "-".repeat(w)).join(" | ")} |`, ...lines.map(line)];
};
const counts = new Map();
const toolNames = tools.map((place) => [
  place,
  place.slice(place.lastIndexOf("node_modules/") + 13),
]);
for (const [, , licence] of rows(toolNames)) counts.set(licence, (counts.get(licence) ?? 0) + 1);
const head = ["package", "version", "licence"];

const page = `${[
  "# Packages and licences",
  "",
  "Written by `npm run licences`; a test compares it with `package-lock.json`. Every version is exact and has a",
  "checksum. What [NOTICE](../NOTICE) says holds besides; what is known of weaknesses is in",
  "[security.md](security.md#dependencies).",
  "",
  "## In the add-in that Excel loads",
  "",
  ...table(head, rows(addIn)),
  "",
  "## In the stand-in, the command line and the workbench",
  "",
  "They run on the machine of the person who starts them. The programs for other platforms that esbuild brings",
  "as optional packages have its licence.",
  "",
  ...table(head, rows(local)),
  "",
  "## Tools for building and testing",
  "",
  "No code of them is part of what is built.",
  "",
  ...table(
    ["licence", "packages"],
    [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  ),
].join("\n")}\n`;

if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
} else if (!process.argv.includes("--check")) {
  writeFileSync(path.join(root, target), page);
  console.log(
    `${rows(addIn).length} packages in the add-in, ${rows(local).length} beside it, ${rows(toolNames).length} tools: ${target}`,
  );
} else if (read(target) !== page) {
  console.error(`${target} is not of today: npm run licences`);
  process.exitCode = 1;
}
