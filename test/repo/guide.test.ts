import { readdirSync } from "node:fs";
import path from "node:path";
import { repositoryFiles, textOf } from "#test/support/documents";
import { flows } from "../../build/guide/flows";

const folder = path.resolve(__dirname, "../../docs/guide");
const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
const shownOn = (page: string): string[] =>
  [...textOf(`docs/guide/${page}`).matchAll(/\]\(images\/([\w-]+)\.png\)/g)].map(
    ([, name = ""]) => name,
  );

test("every flow that is walked for pictures has its page, which shows its own pictures", () => {
  for (const flow of Object.keys(flows)) {
    const shown = shownOn(`${flow}.md`);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !name.startsWith(`${flow}-`))).toEqual([]);
  }
});

test("every picture of the guide is shown once, and each page is named in its list", () => {
  const taken = readdirSync(path.join(folder, "images")).map((file) => path.parse(file).name);
  expect(pages.flatMap(shownOn).sort()).toEqual(taken.sort());
  const list = textOf("docs/guide/README.md");
  for (const page of pages.filter((file) => file !== "README.md")) {
    expect(list).toContain(`](${page})`);
  }
});

test("every bold word of the guide is on a button, a tab or a title of the pane or the ribbon", () => {
  const texts = repositoryFiles("src/taskpane/texts/english/*.ts").map(textOf).join("\n");
  const said = new Set(
    [texts, textOf("manifest.xml")].flatMap((text) =>
      [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = ""]) => word),
    ),
  );
  const unsaid = pages.flatMap((page) =>
    [...textOf(`docs/guide/${page}`).matchAll(/\*\*([^*]+)\*\*/g)]
      .map(([, words = ""]) => words.replace(/\s+/g, " "))
      .filter((words) => !said.has(words))
      .map((words) => `${page}: ${words}`),
  );
  expect(unsaid).toEqual([]);
  expect(said.has("Choose the best portfolio")).toBe(true);
  expect(said.has("Make an issue")).toBe(false);
});
