import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compressedSum, firstLoad } from "../../build/firstLoad.mjs";
import { manifestFacts } from "../../build/manifest/manifestFacts";
import { manifestFaults } from "../../build/manifest/manifestFaults";

/** What is used here of a plugin of webpack. */
interface Plugin {
  readonly constructor: { readonly name: string };
  apply(compiler: {
    hooks: {
      afterEmit: {
        tap(
          name: string,
          check: (compilation: { errors: Error[]; outputOptions: { path: string } }) => void,
        ): void;
      };
    };
  }): void;
}

const root = path.resolve(__dirname, "../..");
const dist = mkdtempSync(path.join(tmpdir(), "sightline-build-"));
const tight = mkdtempSync(path.join(tmpdir(), "sightline-tight-"));
let sources: readonly string[] = [];
/** Those of them that Excel loads before the pane shows anything. */
let first: readonly string[] = [];

beforeAll(() => {
  const answer = execFileSync(process.execPath, ["test/support/build.mjs", dist], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  ({ sources, first } = JSON.parse(answer.toString()) as {
    sources: string[];
    first: string[];
  });
}, 180_000);

afterAll(() => {
  rmSync(dist, { recursive: true });
  rmSync(tight, { recursive: true });
});

const read = (file: string) => readFileSync(path.join(dist, file), "utf8");
const scripts = () =>
  readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
const bundled = () => scripts().map(read).join("\n");

/** Texts of several words that stand between quotes in the sources of a folder; single words are often names of Excel. */
function longTexts(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(path.join(root, folder, file), "utf8").replace(
        /^import .*$|^\s*(\*|\/\/).*$/gm,
        "",
      );
      return [...code.matchAll(/"([^"\\\n]{24,})"/g)].flatMap(([, text = ""]) =>
        text.includes(" ") ? [text] : [],
      );
    });
}

test("nothing of the stand-in, of Microsoft's library or of the tests went into a bundle", () => {
  // What must be there shows that the list is a list of the bundles' sources.
  expect(sources).toEqual(
    expect.arrayContaining([
      "src/addin.tsx",
      "src/functions/associate.ts",
      "src/commands/commands.ts",
    ]),
  );
  expect(sources.filter((file) => /^(src\/host|test|build)\/|@microsoft/.test(file))).toEqual([]);
});

test("the packages in the bundles are those that docs/licences.md names, each with its licence beside it", () => {
  const found = sources.flatMap(
    (file) => /^node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(file)?.[1] ?? [],
  );
  const list = readFileSync(path.join(root, "docs/licences.md"), "utf8").split("\n## ")[1] ?? "";
  const named = [...list.matchAll(/^\| ([\w@/-]+) +\| \d/gm)].map(([, name = ""]) => name);
  expect([...new Set(found)].sort()).toEqual(named.sort());
  const missing = named.filter(
    (name) => !existsSync(path.join(dist, `${name.replace("/", "-")}.LICENSE.txt`)),
  );
  expect(missing).toEqual([]);
});

test("no script turns texts into code", () => {
  const making = /\beval\(|\bFunction\(["'`]|set(?:Timeout|Interval)\(["'`]/;
  expect(scripts().filter((file) => making.test(read(file)))).toEqual([]);
});

test("no text of the stand-in can be read in a bundle", () => {
  const text = bundled();
  const own = longTexts("src/actions").filter((each) => text.includes(each));
  expect(own.length).toBeGreaterThan(20);
  const shared = new Set(["src/core", "src/sheets", "src/excel", "src/actions"].flatMap(longTexts));
  const host = longTexts("src/host").filter((each) => !shared.has(each));
  expect(host.length).toBeGreaterThan(50);
  expect(host.filter((each) => text.includes(each))).toEqual([]);
  expect(text).not.toMatch(/OSF\.OUtil|OfficeExtension\.ClientRequestContext\s*=/);
});

const networkWords = /sendBeacon|XMLHttpRequest|new WebSocket/;

test("the page loads office.js from Microsoft, its own scripts, and may connect nowhere else", () => {
  const html = read("taskpane.html");
  const loaded = [...html.matchAll(/<script[^>]* src="?([^" >]+)/g)].map(([, src]) => src);
  expect(loaded).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "functions.js",
    "taskpane.js",
  ]);
  expect(html).toContain("connect-src 'self'");
  // Papa Parse could fetch a text when it is given an address; we give it texts, and the policy forbids it.
  // The solver's loader fetches its WebAssembly from this site, and the policy keeps it there.
  const loading = ["BAD_DELIMITERS", "Highs_run"];
  const others = scripts().filter((file) => loading.some((word) => read(file).includes(word)));
  expect(others).toHaveLength(2);
  const ours = scripts().filter((file) => !others.includes(file));
  expect(ours.filter((file) => networkWords.test(read(file)))).toEqual([]);
});

test("compressed, the page and what it loads first are within 120 KB", () => {
  const files = firstLoad(dist);
  expect(files.map(({ file }) => file)).toEqual(["taskpane.html", "functions.js", "taskpane.js"]);
  expect(compressedSum(files)).toBeGreaterThan(50_000);
  expect(compressedSum(files)).toBeLessThanOrEqual(120 * 1024);
});

test("what is loaded first knows the actions, not what they do", () => {
  expect(first).toEqual(
    expect.arrayContaining(["src/addin.tsx", "src/actions/registry.ts", "src/taskpane/App.tsx"]),
  );
  const later = [
    /^src\/sheets\//,
    /^src\/core\/(?:adopt|sample|setup)\//,
    /^src\/core\/scoring\/(?:criteria|scorePortfolio)/,
    /^src\/core\/register\/(?:schema|checks)/,
    /^src\/core\/messages\/(?:english|german|french)\//,
    /^src\/taskpane\/texts\/(?:german|french)\//,
    /^src\/excel\/(?:applyPlan|write)/,
    /^src\/compute\//,
    /^src\/core\/selection\/choosePortfolio/,
    /^node_modules\/highs\//,
  ];
  expect(first.filter((file) => later.some((pattern) => pattern.test(file)))).toEqual([]);
  // The patterns are about files that there are.
  for (const pattern of later) expect(sources.some((file) => pattern.test(file))).toBe(true);
});

test("the page looks right before a script has come: its styles and its frame stand in it", () => {
  const html = read("taskpane.html");
  expect(html).toMatch(/<style>[^<]*--sl-background/);
  expect(html).toMatch(/<div id="?pane"?>.*<h1>Sightline<\/h1>/s);
});

test("everything that the manifest names is in the build", () => {
  const manifest = read("manifest.xml");
  const named = [...manifest.matchAll(/https:\/\/your\.site\/sightline\/([^"<?]+)/g)].map(
    ([, file = ""]) => file,
  );
  expect(named.length).toBeGreaterThan(80);
  const built = new Set(readdirSync(dist, { recursive: true, encoding: "utf8" }));
  expect(named.filter((file) => !built.has(path.normalize(file)))).toEqual([]);
  expect(manifest).not.toContain("localhost");
  expect(manifestFaults(manifest, manifestFacts(dist))).toEqual([]);
});

test("a build over its budget, or for an address without https, fails", async () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is a CommonJS file
  const config = require("../../webpack.config.js") as (
    env: { url?: string },
    options: { mode: string },
  ) => Promise<{ plugins: readonly Plugin[] }>;
  const { plugins } = await config({}, { mode: "production" });
  const budget = plugins.find((plugin) => plugin.constructor.name === "FirstLoadBudget");
  const errors: Error[] = [];
  budget?.apply({
    hooks: {
      afterEmit: {
        tap: (_name, check) => {
          writeFileSync(
            path.join(tight, "taskpane.html"),
            "<script src=large.js></script><script src=https://elsewhere/office.js></script>",
          );
          writeFileSync(path.join(tight, "large.js"), randomBytes(121 * 1024));
          check({ errors, outputOptions: { path: tight } });
        },
      },
    },
  });
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^Before the pane is useful 121\.\d KB are loaded, compressed; 120\.0 KB/,
    ),
  ]);
  await expect(config({ url: "http://your.site" }, { mode: "production" })).rejects.toThrow(
    "https",
  );
});
