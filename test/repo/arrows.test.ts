import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

interface Plant {
  readonly file: string;
  readonly text: string;
}
interface Message {
  readonly rule: string;
  readonly message: string;
}

const root = path.resolve(__dirname, "../..");

function lintTexts(plants: readonly Plant[]): Message[][] {
  const answer = execFileSync(process.execPath, ["test/support/lintTexts.mjs"], {
    cwd: root,
    input: JSON.stringify(plants),
    maxBuffer: 1 << 26,
  });
  return JSON.parse(answer.toString()) as Message[][];
}

/** The table of the architecture, written down once more by hand: an arrow added to build/arrows.mjs alone fails here. */
const arrows: Record<string, readonly string[]> = {
  "core/numeric": [],
  "core/time": ["core/numeric"],
  core: ["core/numeric", "core/time"],
  sheets: ["core", "core/numeric", "core/time"],
  excel: ["sheets", "core", "core/numeric", "core/time"],
  files: ["core", "core/numeric", "core/time"],
  compute: ["core", "core/numeric", "core/time"],
  actions: ["compute", "excel", "files", "sheets", "core", "core/numeric", "core/time"],
  functions: ["compute", "core", "core/numeric", "core/time"],
  commands: ["actions"],
  taskpane: ["actions", "core", "core/numeric", "core/time"],
  "host/engine": [],
  "host/xlsx": ["host/engine"],
  "host/protocol": ["host/engine"],
  "host/runtime": ["host/protocol", "host/engine"],
  "host/cli": [
    "host/engine",
    "host/xlsx",
    "host/protocol",
    "host/runtime",
    "actions",
    "compute",
    "functions",
    "core",
    "core/numeric",
    "core/time",
  ],
  "host/workbench/serve": ["host/runtime", "host/cli"],
  "host/workbench/book": [
    "host/engine",
    "host/xlsx",
    "host/protocol",
    "host/runtime",
    "host/cli",
    "actions",
    "compute",
    "functions",
    "core",
    "core/numeric",
    "core/time",
  ],
};

/** Folder inside the layer that a planted file pretends to stand in ("core" means one of its domain folders). */
const folderOf = (layer: string) => (layer === "core" ? "core/register" : layer);

/** An existing module of a layer, as other layers import it; undefined while the layer is empty. */
function moduleOf(layer: string): string | undefined {
  const folder = folderOf(layer);
  const file = readdirSync(path.join(root, "src", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .sort()[0];
  return file === undefined ? undefined : `#${folder}/${file.replace(/\.ts$/, "")}`;
}

const layers = Object.keys(arrows).filter((layer) => moduleOf(layer) !== undefined);
const plant = (from: string, to: string): Plant => ({
  file: `src/${folderOf(from)}/planted.ts`,
  text: `import "${moduleOf(to) ?? ""}";\n`,
});

describe("imports between layers", () => {
  const pairs = layers.flatMap((from) =>
    layers.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const answers = lintTexts(pairs.map(({ from, to }) => plant(from, to)));
  const refusals = (messages: readonly Message[] | undefined) =>
    (messages ?? []).filter(({ rule }) => rule === "boundaries/dependencies");

  test.each(
    pairs.flatMap(({ from, to }, i) =>
      arrows[from]?.includes(to) === true ? [] : [{ from, to, messages: answers[i] }],
    ),
  )("$from may not import $to, and the refusal says why", ({ messages }) => {
    const [refusal] = refusals(messages);
    expect(refusal?.message).toMatch(/^\S+ may not import \S+: .{40,}\.$/);
  });

  test("every arrow of the architecture is open", () => {
    const closed = pairs.filter(
      ({ from, to }, i) => arrows[from]?.includes(to) === true && refusals(answers[i]).length > 0,
    );
    expect(closed).toEqual([]);
  });

  test("a folder of core may import another, its ground files may not import the folders", () => {
    const [folder, ground] = lintTexts([
      { file: "src/core/scoring/planted.ts", text: 'import "#core/register/rows";\n' },
      { file: "src/core/planted.ts", text: 'import "#core/register/rows";\n' },
    ]);
    expect(refusals(folder)).toEqual([]);
    expect(refusals(ground)).toHaveLength(1);
  });

  test("the entry may join pane, commands and functions, never the stand-in", () => {
    const [entry] = lintTexts([
      {
        file: "src/addin.tsx",
        text: 'import "#host/engine/workbook";\nimport "#actions/action";\n',
      },
    ]);
    expect(refusals(entry)).toHaveLength(1);
    expect(refusals(entry)[0]?.message).toContain("entry may not import host-engine");
  });
});

describe("other things a layer may not reach", () => {
  const cases: readonly (Plant & { readonly rule: string; readonly says: string })[] = [
    ["src/core/register/planted.ts", 'import "node:fs";', "boundaries", "Node's modules"],
    ["src/excel/planted.ts", 'await import("node:fs");', "boundaries", "Node's modules"],
    ["src/host/engine/planted.ts", 'import "node:fs";', "boundaries", "Node's modules"],
    ["src/actions/planted.ts", 'import "react";', "boundaries", "React belongs"],
    ["src/commands/planted.ts", 'import "react-dom/client";', "boundaries", "React belongs"],
    ["src/excel/planted.ts", 'import "@microsoft/office-js";', "boundaries", "office.js"],
    ["src/sheets/planted.ts", 'import "@borgar/fx";', "boundaries", "serve the stand-in"],
    ["src/actions/planted.ts", 'import "@e965/xlsx";', "boundaries", "loaded when a file"],
    [
      "src/actions/planted.ts",
      'import "hyparquet-writer";',
      "boundaries",
      "written by the command line only",
    ],
    ["src/taskpane/planted.ts", 'import "fflate";', "boundaries", "unpacked where files are read"],
    ["src/taskpane/planted.ts", 'import "echarts/core";', "boundaries", "only the workbench"],
    ["src/host/cli/planted.ts", 'import "echarts/charts";', "boundaries", "only the"],
    ["src/host/workbench/book/planted.ts", 'import "node:fs";', "boundaries", "Node's modules"],
    ["src/actions/planted.ts", "Excel.run(f);", "no-restricted-syntax", "Only src/excel"],
    ["src/taskpane/planted.tsx", "Excel.run(f);", "no-restricted-syntax", "Only src/excel"],
    ["src/core/register/planted.ts", "type X = Excel.Range;", "no-restricted", "Only src/excel"],
    ["src/core/time/planted.ts", "Date.now();", "no-restricted-properties", "pure"],
    ["src/sheets/planted.ts", "new Date();", "no-restricted-syntax", "pure"],
    ["src/core/numeric/planted.ts", "Math.random();", "no-restricted-properties", "seeded"],
    ["src/core/numeric/planted.ts", "console.log(1);", "no-console", "console"],
    ["src/excel/planted.ts", "console.log(1);", "no-console", "console"],
    ["src/excel/planted.ts", "export default 1;", "no-restricted-syntax", "Name the export"],
    ["src/taskpane/planted.tsx", "export default 1;", "no-restricted-syntax", "Name the export"],
  ].map(([file = "", text = "", rule = "", says = ""]) => ({
    file,
    text: `${text}\n`,
    rule,
    says,
  }));
  const answers = lintTexts(cases);

  test.each(cases.map((planted, i) => ({ ...planted, messages: answers[i] ?? [] })))(
    "$file: $text",
    ({ messages, rule, says }) => {
      const told = messages.filter((m) => m.rule.startsWith(rule) && m.message.includes(says));
      expect(told).not.toEqual([]);
    },
  );
});
