import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { actions } from "#actions/registry";
import * as limits from "#files/limits";
import { parseCommand } from "#host/cli/command";
import { parseWorkbenchOptions } from "#host/workbench/serve/options";
import {
  anchorsOf,
  commandsIn,
  linksIn,
  localLinks,
  repositoryFiles,
  root,
  textOf,
} from "#test/support/documents";

const documents = repositoryFiles("*.md");
const scripts = Object.keys(
  (JSON.parse(textOf("package.json")) as { scripts: Record<string, string> }).scripts,
);

test.each(documents)("%s: every link leads somewhere", (document) => {
  const broken = localLinks(textOf(document)).filter((link) => {
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? document : path.join(path.dirname(document), file);
    if (!existsSync(path.join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(textOf(target)).has(anchor);
  });
  expect(broken).toEqual([]);
});

test("a broken link and a missing anchor would be seen", () => {
  expect(localLinks('[a](b.md) ![c](d.png) [e](https://f) <img src="g.png">')).toEqual([
    "b.md",
    "d.png",
    "g.png",
  ]);
  expect(anchorsOf("# The `map` of it\n## Two, three")).toEqual(
    new Set(["the-map-of-it", "two-three"]),
  );
});

test.each(documents)(
  "%s: links out of the repository are https and lead to no machine",
  (document) => {
    const off = linksIn(textOf(document)).filter(
      (link) =>
        /^[a-z]+:/i.test(link) && !/^https:\/\/[\w.-]+\.[a-z]{2,}(?:[/?#]|$)|^mailto:/.test(link),
    );
    expect(off).toEqual([]);
  },
);

/** Words of a usage line that stand for something. */
const isPattern = (words: readonly string[]): boolean =>
  words.some((word) => /^\.+$|^\[|\]$|…$/.test(word));

const behindDashes = (words: readonly string[]): string[] =>
  words.includes("--") ? words.slice(words.indexOf("--") + 1) : [];

test.each(documents)(
  "%s: every command is understood by the program that it starts",
  (document) => {
    const npm = commandsIn(textOf(document), "npm").filter((words) => !isPattern(words));
    for (const words of npm) {
      const script = words[1] === "run" ? words[2] : "";
      if (script === "sightline") expect(() => parseCommand(behindDashes(words))).not.toThrow();
      if (script === "workbench") {
        expect(() => parseWorkbenchOptions(behindDashes(words))).not.toThrow();
      }
    }
    const files = commandsIn(textOf(document), "npx")
      .flatMap((words) => words.slice(2))
      .filter((word) => /^(?:src|test|build|docs)\//.test(word));
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  },
);

test("a command is found in a block and in a line, with its words; a wrong one would be seen", () => {
  const text =
    '```\nnpm ci && npm run sightline -- run A.xlsx \\\n  --set "a=b c" # why\n```\nand `npm test`';
  expect(commandsIn(text, "npm")).toEqual([
    ["npm", "ci"],
    ["npm", "run", "sightline", "--", "run", "A.xlsx", "--set", "a=b c"],
    ["npm", "test"],
  ]);
  expect(() => parseCommand(["run", "A.xlsx", "--out", "B.xlsx", "--do", "adopt"])).toThrow();
  expect(() => parseCommand(["collect", "--nothing"])).toThrow();
});

test("every setting that a document names is one of an action", () => {
  const known = new Set(actions.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
  const named = documents.flatMap((document) =>
    [...textOf(document).matchAll(/--set\s+"?([\w-]+)=/g)].map(([, name = ""]) => name),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !known.has(name) && name !== "name")).toEqual([]);
});

test.each(documents)("%s: every npm command exists", (document) => {
  const named = [...textOf(document).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)];
  const missing = named
    .map(([, run, own]) => run ?? own ?? "")
    .filter((name) => !scripts.includes(name));
  expect(missing).toEqual([]);
});

test("every npm command is explained in README.md or CONTRIBUTING.md", () => {
  const text = textOf("README.md") + textOf("CONTRIBUTING.md");
  const unexplained = scripts.filter(
    (name) => !new RegExp(`npm (run )?${name}(?![\\w:-])`).test(text),
  );
  expect(unexplained).toEqual([]);
});

test("every file that an npm command starts exists", () => {
  const commands = Object.values(
    (JSON.parse(textOf("package.json")) as { scripts: Record<string, string> }).scripts,
  );
  const files = commands.flatMap(
    (command) => command.match(/\b(src|build)\/[\w/.-]+\.(ts|mjs)\b/g) ?? [],
  );
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test("the map in src/README.md names each folder, and nothing that is not there", () => {
  const map = textOf("src/README.md");
  const folders = (parent: string) =>
    readdirSync(path.join(root, parent)).filter((name) =>
      statSync(path.join(root, parent, name)).isDirectory(),
    );
  const named = [...map.matchAll(/^\| \[([a-z/]+)\/\]/gm)].map(([, folder = ""]) => folder);
  expect(folders("src").filter((folder) => !named.includes(folder))).toEqual([]);
  expect(folders("src/host").filter((folder) => !named.includes(`host/${folder}`))).toEqual([]);
  expect(named.filter((folder) => !existsSync(path.join(root, "src", folder)))).toEqual([]);
});

test("docs/security.md tells every bound of files as it is", () => {
  const [, section = ""] = textOf("docs/security.md").split("## What a file may hold");
  const table = section.split("\n## ")[0] ?? "";
  const untold = Object.entries(limits).filter(([, bound]) => {
    const millions = bound / 1024 ** 2;
    const forms = [bound.toLocaleString("en"), `${millions} MB`, `${millions} million`];
    return !forms.some((form) => new RegExp(`(?<![\\d,])${form}(?![\\d,])`).test(table));
  });
  expect(untold).toEqual([]);
});

test("files that the map sends people to exist", () => {
  const table = textOf("src/README.md").split("## I want to change")[1]?.split("\n## ")[0] ?? "";
  const files = [...table.matchAll(/`([\w/.-]+(?:\/|\.\w+))`/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(15);
  const missing = files.filter(
    (file) => !existsSync(path.join(root, "src", file)) && !existsSync(path.join(root, file)),
  );
  expect(missing).toEqual([]);
});

test("docs/report.md explains each member of the report, and no other", () => {
  const files = readdirSync(path.join(root, "src/actions/report"));
  const texts = files.map((file) => textOf(`src/actions/report/${file}`));
  const types = texts.join("\n").replace(/\/\*\*[^]*?\*\//g, "");
  const members = new Set([...types.matchAll(/readonly (\w+):/g)].map(([, member = ""]) => member));
  const [example = "", ...tables] = textOf("docs/report.md").split("\n## ");
  const explained = new Set(
    tables.flatMap((table) =>
      [...table.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, cell = ""]) =>
        [...cell.matchAll(/`(?:\w+\[\]\.)?(\w+)`/g)].map(([, member = ""]) => member),
      ),
    ),
  );
  // Named in the text of a row: the members of `input` and the lists of `adopted`.
  const inRow = ["name", "sha256", "columns", "unread"];
  expect(
    [...members].filter((member) => !explained.has(member) && !inRow.includes(member)),
  ).toEqual([]);
  expect([...explained].filter((member) => !members.has(member))).toEqual([]);
  const json = JSON.parse(/```json([^]*?)```/.exec(example)?.[1] ?? "") as object;
  const keys = [...JSON.stringify(json).matchAll(/"(\w+)":/g)].map(([, key = ""]) => key);
  expect(new Set(keys)).toEqual(members);
});

test("no note to self, no switched-off test and no unexplained exception is left in the code", () => {
  const forbidden = [
    /\b(?:TO[D]O|FIX[M]E|X{3}|HA[C]K)\b/,
    /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(/,
    /@ts-(?:ignore|nocheck|expect-error)/,
    /eslint-disable(?!.*--)/,
    /\bas any\b|: any\b/,
  ];
  const found = repositoryFiles("src/*.ts", "src/*.tsx", "test/*.ts", "test/*.tsx", "build/*")
    .filter((file) => existsSync(path.join(root, file)))
    .flatMap((file) =>
      textOf(file)
        .split("\n")
        .flatMap((line, i) =>
          forbidden.some((pattern) => pattern.test(line))
            ? [`${file}:${i + 1} ${line.trim()}`]
            : [],
        ),
    );
  expect(found.filter((line) => !line.startsWith("test/repo/documents.test.ts"))).toEqual([]);
});

test("tests need no file outside the repository", () => {
  const outside = repositoryFiles("test/*", "src/*", "build/*").filter(
    (file) =>
      /\.(ts|tsx|mjs)$/.test(file) &&
      file !== "test/repo/documents.test.ts" &&
      existsSync(path.join(root, file)) &&
      /\/work\/|work\/shared|\.\.\/shared/.test(textOf(file)),
  );
  expect(outside).toEqual([]);
});

test("Microsoft's library is not in the repository", () => {
  const copies = repositoryFiles("*").filter((file) =>
    /(^|\/)(office|excel)([-.].*)?\.js$/i.test(file),
  );
  expect(copies).toEqual([]);
});
