import { readFileSync } from "node:fs";
import { audiences, packPages, usualPages } from "#core/publishing/audiences";
import { callsFunction, repairedFormula } from "#core/publishing/functionCalls";
import { frozenValue } from "#core/publishing/frozenValue";
import { printedPages } from "#core/publishing/printedPages";
import { version } from "#core/publishing/version";

describe("formulas that call functions of Sightline", () => {
  it.each([
    ["=PMO.SCORE(B2:G2,W)", "=PMO.SCORE(B2:G2,W)"],
    ["=pmo.score (B2)", "=PMO.SCORE (B2)"],
    ["=1+_xldudf_PMO_RAG(0.1)", "=1+PMO.RAG(0.1)"],
    ["=[2]!_xldudf_PMO_SCORE(B2)+_xldudf_PMO_RAG(1)", "=PMO.SCORE(B2)+PMO.RAG(1)"],
    ["='C:\\Add ins\\Sightline.xla'!PMO.RAG(A1)", "=PMO.RAG(A1)"],
    ["=Sightline.xlam!_xldudf_PMO_RAG(A1)", "=PMO.RAG(A1)"],
    ["=A1-Sightline.xla!PMO.RAG(1)", "=A1-PMO.RAG(1)"],
    [
      "='It''s'!B2&PMO.RAG('It''s'!B2)&\"PMO.RAG(\"",
      "='It''s'!B2&PMO.RAG('It''s'!B2)&\"PMO.RAG(\"",
    ],
  ])("%s is entered as %s", (formula, repaired) => {
    expect(callsFunction(formula)).toBe(true);
    expect(repairedFormula(formula)).toBe(repaired);
    expect(repairedFormula(repaired)).toBe(repaired);
  });

  it.each([
    '="PMO.SCORE("&A1',
    "='PMO.RAG(1)'!A1",
    "=XPMO.SCORE(1)",
    "=My.PMO.SCORE(1)",
    "=PMO.SCORE",
    "=SUM(A1:A3)",
    "=[2]Other!A1",
    "",
  ])("%s calls none and stays", (formula) => {
    expect(callsFunction(formula)).toBe(false);
    expect(repairedFormula(formula)).toBe(formula);
  });
});

describe("what stands for a result", () => {
  it("numbers, truth values and blanks are kept; texts stay texts whatever they look like", () => {
    expect(frozenValue(73.6)).toEqual({ value: 73.6 });
    expect(frozenValue(false)).toEqual({ value: false });
    expect(frozenValue(null)).toEqual({ value: null });
    expect(frozenValue("=A1")).toEqual({ value: { text: "=A1" } });
  });

  it("#N/A stays so that charts leave the point out; other errors are told in words", () => {
    expect(frozenValue({ error: "#N/A" })).toEqual({ value: "=NA()" });
    expect(frozenValue({ error: "#NUM!" })).toEqual({ value: { text: "#NUM!" } });
  });

  it.each(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!"])("%s is no result", (error) => {
    expect(frozenValue({ error })).toBeNull();
  });
});

describe("printed pages", () => {
  const page = { width: 741, height: 487, titles: 0, landscape: true, across: 1, down: 0 };

  it("what is fitted on one page is one page, however long", () => {
    expect(printedPages({ ...page, height: 9000, down: 1 }, "A4")).toBe(1);
    expect(printedPages({ ...page, down: 3, across: 2 }, "A4")).toBe(6);
  });

  it("rows that do not fit go to further pages, each with its headings", () => {
    expect(printedPages(page, "A4")).toBe(1);
    expect(printedPages({ ...page, height: 488 }, "A4")).toBe(2);
    expect(printedPages({ ...page, height: 2 * 487, titles: 87 }, "A4")).toBe(3);
  });

  it("a wide sheet is shrunk, so that more rows fit; a narrow one is not enlarged", () => {
    expect(printedPages({ ...page, width: 1482, height: 970 }, "A4")).toBe(1);
    expect(printedPages({ ...page, width: 100, height: 488 }, "A4")).toBe(2);
  });

  it("Letter is shorter across and taller than A4 is wide", () => {
    expect(printedPages({ ...page, width: 691, height: 500 }, "Letter")).toBe(1);
    expect(printedPages({ ...page, width: 691, height: 500 }, "A4")).toBe(2);
  });

  it("an empty sheet, or one that is all headings, ends", () => {
    expect(printedPages({ ...page, width: 0, height: 0 }, "A4")).toBe(1);
    expect(printedPages({ ...page, height: 5000, titles: 4999 }, "A4")).toBeGreaterThan(1);
  });
});

test("every audience has usual pages among those that can be chosen, each once", () => {
  for (const audience of audiences) {
    const pages = usualPages[audience];
    expect(pages.length).toBeGreaterThan(0);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.filter((page) => !packPages.includes(page))).toEqual([]);
  }
});

test("documents say the version of the package", () => {
  const { version: packaged } = JSON.parse(readFileSync("package.json", "utf8")) as {
    version: string;
  };
  expect(version).toBe(packaged);
});
