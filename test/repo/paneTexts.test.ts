import { pageNames } from "#excel/pageRecords";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packs } from "#core/register/choices";
import { registers, settings } from "#core/register/schema";
import { data as englishData } from "#taskpane/texts/english/data";
import { english as englishShell } from "#taskpane/texts/english/english";
import * as englishScore from "#taskpane/texts/english/scoreParts";
import { trade as englishTrade } from "#taskpane/texts/english/tradeOff";
import { data as frenchData } from "#taskpane/texts/french/data";
import { french as frenchShell } from "#taskpane/texts/french/french";
import * as frenchScore from "#taskpane/texts/french/scoreParts";
import { trade as frenchTrade } from "#taskpane/texts/french/tradeOff";
import { data as germanData } from "#taskpane/texts/german/data";
import { german as germanShell } from "#taskpane/texts/german/german";
import * as germanScore from "#taskpane/texts/german/scoreParts";
import { trade as germanTrade } from "#taskpane/texts/german/tradeOff";

/** The texts that come with the pane, and those that come with a page. */
const english = { ...englishShell, ...englishScore, data: englishData, trade: englishTrade };
const german = { ...germanShell, ...germanScore, data: germanData, trade: germanTrade };
const french = { ...frenchShell, ...frenchScore, data: frenchData, trade: frenchTrade };

const root = path.resolve(__dirname, "../..");

/** Every text by its path, such as "shell.rows.one". */
function textsOf(table: object, prefix = ""): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(table) as [string, unknown][]) {
    const name = `${prefix}${key}`;
    if (typeof value === "string") texts.set(name, value);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, text] of textsOf(value, `${name}.`)) texts.set(inner, text);
    }
  }
  return texts;
}

const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ["German", german],
  ["French", french],
])("the %s texts of the pane", (_language, table) => {
  const there = textsOf(table);
  const wanted = textsOf(english);

  it("are those of the English ones, each with the same places to fill in", () => {
    expect([...there.keys()].sort()).toEqual([...wanted.keys()].sort());
    const differing = [...wanted].filter(
      // The one of something may leave the number out.
      ([name, text]) =>
        !name.endsWith(".one") && placesIn(text).join() !== placesIn(there.get(name) ?? "").join(),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it("are translated: few sentences read as in English", () => {
    // Places that are filled in are no words.
    const words = (text: string) => text.replace(/\{\w+\}/g, "").match(/\p{L}+/gu) ?? [];
    const sentences = [...wanted].filter(([, text]) => words(text).length > 3);
    const same = sentences.filter(([name, text]) => there.get(name) === text);
    expect(same.map(([name]) => name)).toEqual([]);
  });

  it("are whole: none is empty where the English one is not, none has two spaces", () => {
    const empty = [...wanted].filter(([name, text]) => text !== "" && there.get(name) === "");
    expect(empty.map(([name]) => name)).toEqual([]);
    expect([...there].filter(([, text]) => /\s{2}|^\s|\s$/.test(text))).toEqual([]);
  });
});

test.each([
  ["English", english],
  ["German", german],
  ["French", french],
])(
  "in %s, what a control is called begins with or holds the words that stand on it",
  (_, table) => {
    // Who speaks to the computer says what they see; who listens hears which of many it is.
    const { adopt, findings, linkages } = table.data;
    const { trade } = table;
    const pairs = [
      [adopt.questions.takeBack, adopt.questions.takeBackOf],
      [adopt.sources.why, adopt.sources.whyOf],
      [adopt.columns.foundAs, adopt.columns.backOf],
      [adopt.forms.drop, adopt.forms.dropOf],
      [findings.fix, findings.fixOf],
      [findings.waive, findings.waiveOf],
      [findings.unwaive, findings.unwaiveOf],
      [findings.copy, findings.copyOf],
      [linkages.accept, linkages.acceptOf],
      [linkages.reject, linkages.rejectOf],
      [trade.lockIn, trade.lockInOf],
      [trade.lockOut, trade.lockOutOf],
      [trade.freeOne, trade.freeOf],
      [trade.priceOff, trade.priceOffOf],
      [trade.compare, trade.compareOf],
      [trade.accept, trade.acceptOf],
      [trade.remove, trade.removeOf],
      [trade.load, trade.loadOf],
      [trade.solveAgain, trade.solveAgainOf],
    ] as const;
    const apart = pairs.filter(
      ([seen, spoken]) => !spoken.toLowerCase().includes(seen.toLowerCase()),
    );
    expect(apart).toEqual([]);
  },
);

/** Columns, packs and list words of the registers: in every language as the workbook has them. */
const headers = new Set<string>([
  ...packs,
  ...pageNames,
  ...settings.flatMap(({ allowed }) => allowed.split(" / ")),
  ...registers.flatMap(({ columns }) =>
    columns.flatMap(({ header, allowed }) => [
      header,
      ...(allowed.kind === "words" ? allowed.words : []),
    ]),
  ),
]);

it("words of English sentences are not left in the pane's code", () => {
  const folder = path.join(root, "src/taskpane");
  const left = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/^texts[\\/]/.test(file))
    .flatMap((file) => {
      const code = readFileSync(path.join(folder, file), "utf8").replace(
        /^import .*$|\/\*[^]*?\*\/|\/\/.*$/gm,
        "",
      );
      // What a bug of ours says is for its makers.
      const spoken = code.replace(/new InvariantError\([^)]*\)/g, "");
      return [...spoken.matchAll(/["`]([A-Z][a-z]+ [a-z]+[^"`]*)["`]/g)]
        .filter(([, text = ""]) => !headers.has(text))
        .map(([, text = ""]) => `${file}: ${text}`);
    });
  expect(left).toEqual([]);
});

it("lint refuses words in a page", () => {
  const inPage = (inside: string) => ({
    file: "src/taskpane/App.tsx",
    text: `import type { ReactElement } from "react";\nexport function Page(): ReactElement {\n  return ${inside};\n}\n`,
  });
  const refused = [
    "<p>Nothing here</p>",
    '<p title="Nothing here" />',
    '<p aria-label="Nothing" />',
    '<p>{"Nothing"}</p>',
    "<p>{`Rank ${1}`}</p>",
  ];
  const fine = '<p className="quiet">{1} · {" "}</p>';
  const answer = execFileSync(process.execPath, ["test/support/lintTexts.mjs"], {
    cwd: root,
    input: JSON.stringify([...refused, fine].map(inPage)),
    maxBuffer: 1 << 26,
  });
  const messages = JSON.parse(answer.toString()) as { readonly message: string }[][];
  const counts = messages.map(
    (list) => list.filter(({ message }) => message.startsWith("Words of the pane")).length,
  );
  expect(counts).toEqual([...refused.map(() => 1), 0]);
});
