import { execFileSync } from "node:child_process";
import * as formulas from "@formulajs/formulajs";
import { catalog, languages } from "../../build/functions/catalog";
import { sitePages } from "../../build/functions/files";
import { pageAddress } from "../../build/functions/pageAddress";
import { definitions, specialForms } from "#host/engine/functions/registry";
import { functionIds } from "#functions/ids";
import { typedName } from "#functions/typedName";
import english from "../../src/functions/functions.json";
import german from "../../src/functions/functions.de.json";
import french from "../../src/functions/functions.fr.json";
import frozen from "../oracles/functionIds.json";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
    readonly result: { readonly type: string; readonly dimensionality: string };
    readonly options?: { readonly cancelable?: boolean };
  }[];
}

const byLanguage: readonly (readonly [string, Metadata])[] = [
  ["en", english],
  ["de", german],
  ["fr", french],
];
const all = byLanguage.flatMap(([language, { functions }]) =>
  functions.map((described) => ({ language, ...described })),
);

/**
 * Names of Excel 4 macro functions and commands that are one word, typed from XLCALL.H of Microsoft's Excel
 * 97 SDK (xlf and xlc numbers; worksheet functions are looked up elsewhere), and the words of the language.
 */
const macroNames = new Set(
  `ABSREF RELREF ARGUMENT ERROR STEP ECHO CALLER DEREF WINDOWS SERIES DOCUMENTS SELECTION RESULT LINKS INPUT
  EXEC NAMES DIRECTORY FOPEN FCLOSE FSIZE FREADLN FREAD FWRITELN FWRITE FPOS REFTEXT TEXTREF REGISTER CALL
  FILES INITIATE REQUEST POKE EXECUTE TERMINATE RESTART HELP NOTE UNREGISTER VOLATILE GROUP PAUSE RESUME
  EVALUATE BEEP OPEN SAVE PRINT QUIT FULL CLOSE RUN FONT DISPLAY PRECISION CALCULATION EXTRACT SORT TABLE
  ALIGNMENT STYLE BORDER UNDO CUT COPY PASTE CLEAR INSERT COMBINATION PREFERRED GRIDLINES AXES LEGEND PATTERNS
  OVERLAY SCALE PARSE JUSTIFY HIDE UNHIDE WORKSPACE FORMULA ACTIVATE SELECT VLINE HLINE VPAGE HPAGE VSCROLL
  HSCROLL ALERT NEW MESSAGE SPLIT OUTLINE WAIT CONSOLIDATE WORKGROUP PROMOTE DEMOTE UNGROUP SHARE DUPLICATE
  ATTRIBUTES SPELLING ZOOM SIZE MOVE PLACEMENT START FILTER
  BREAK ELSE FOR GOTO HALT IF NEXT RETURN WHILE`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Names that Excel has, too: ours are typed with their namespace, PMO.NPV. */
const namedLikeExcel = ["NPV"];

test("ids stand in workbooks: none of those that were published is changed or gone", () => {
  expect(Object.values(functionIds).flat()).toEqual(frozen);
  for (const [, { functions }] of byLanguage) {
    expect(functions.map(({ id }) => id)).toEqual(frozen);
    expect(functions.map(({ name }) => name)).toEqual(frozen);
  }
});

test("the files that Excel reads and the pages in docs are as the declarations give them", () => {
  // Those that are not: npm run functions
  const stale = execFileSync(process.execPath, ["build/functions.mjs", "--check"], {
    encoding: "utf8",
  });
  expect(stale).toBe("");
});

test("names are such that Excel takes them", () => {
  for (const name of frozen) {
    expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
    // A1 to XFD1048576, and R1C1.
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    expect(name).not.toMatch(/^R[0-9]*C[0-9]*$/);
  }
  expect(new Set(frozen).size).toBe(frozen.length);
});

test("no name is that of an Excel 4 macro function, nor of an Excel function but for those listed", () => {
  expect(frozen.filter((name) => macroNames.has(name))).toEqual([]);
  const known = new Set([
    ...Object.keys(formulas).map((name) => name.toUpperCase()),
    ...[...definitions.values()].map(({ name }) => name),
    ...specialForms.keys(),
  ]);
  expect(known.size).toBeGreaterThan(350);
  expect(frozen.filter((name) => known.has(name))).toEqual(namedLikeExcel);
});

test.each(all)("$id in $language has what Excel shows, in one line each", (described) => {
  for (const text of [
    described.description,
    ...described.parameters.map(({ description }) => description),
  ]) {
    expect(text).toMatch(/^.{10,255}$/);
    expect(text).toMatch(/[.?!]$/);
  }
  expect(described.result).toEqual({ type: "any", dimensionality: "matrix" });
  for (const { type, name } of described.parameters) {
    expect(type).toBe("any");
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  }
  const firstOptional = described.parameters.findIndex(({ optional }) => optional === true);
  if (firstOptional >= 0) {
    const after = described.parameters.slice(firstOptional);
    expect(after.every(({ optional }) => optional === true)).toBe(true);
  }
});

test("help leads to a page of the site in the language", () => {
  const pages = sitePages();
  for (const { helpUrl } of all) {
    expect(helpUrl).toMatch(/^https:\/\/localhost:3000\/functions\//);
    expect(pages.has(helpUrl.replace("https://localhost:3000/", ""))).toBe(true);
  }
  for (const { id, language, helpUrl } of all) {
    const known = languages.find((one) => one === language) ?? "en";
    expect(helpUrl.endsWith(pageAddress(id, known))).toBe(true);
  }
});

test("pages of the site link only to each other, load nothing foreign and run no script", () => {
  const pages = sitePages();
  for (const [name, text] of pages) {
    if (!name.endsWith(".html")) continue;
    expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=|http:/i);
    expect(text).toContain("default-src 'none'");
    for (const [, target = ""] of text.matchAll(/href="([^"]+)"/g)) {
      expect([...pages.keys()]).toContain(`functions/${target}`);
    }
  }
});

test("what may take long can be cancelled", () => {
  const cancelable = english.functions.filter(
    (described) => "options" in described && described.options.cancelable,
  );
  expect(cancelable.map(({ id }) => id)).toEqual(
    catalog.flatMap(({ id, declaration }) => (declaration.isLong === true ? [id] : [])),
  );
  expect(cancelable.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["SMAA", "PORTFOLIO", "CONTINGENCY"]),
  );
});

describe.each(catalog)("the words of PMO.$id", ({ declaration, words }) => {
  const facts = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

  test.each(languages)("tell in %s the facts that the declaration has", (language) => {
    const { summary, parameters, result, method, notes, errors } = words[language];
    for (const [code, { facts: declared = [], shows }] of Object.entries(declaration.errors)) {
      const sentence = errors[code] ?? "";
      expect([...new Set(facts(sentence))].sort()).toEqual([...declared].sort());
      expect(sentence).toMatch(/[.)}]$/);
      // #NUM! carries no sentence, so that it has no facts to tell.
      if (shows === "#NUM!") expect(declared).toEqual([]);
    }
    for (const text of [summary, result, method, ...notes, ...Object.values(parameters)]) {
      expect(text).not.toMatch(/\n|\{|—/);
      expect(text.trim()).toBe(text);
      expect(text).toMatch(/[.?!]$/);
    }
    expect(Object.keys(parameters).sort()).toEqual(Object.keys(declaration.parameters).sort());
  });

  test("are not left in another language", () => {
    expect(new Set(languages.map((language) => words[language].summary)).size).toBe(3);
  });

  test("name options as they are typed", () => {
    for (const [name, parameter] of Object.entries(declaration.parameters)) {
      expect(typedName(name)).toMatch(/^[a-z][a-z0-9_]*$/);
      if (!("options" in parameter)) continue;
      for (const language of languages) {
        for (const option of parameter.options.filter((option) => option !== "")) {
          expect(words[language].parameters[name]?.toLowerCase()).toContain(option.toLowerCase());
        }
      }
    }
  });
});
