import type { FindingGroup } from "#actions/readFindings";
import type { Comparison } from "#core/adopt/again/comparison";
import { english } from "#core/messages/english/english";
import type { Finding } from "#core/register/checks/finding";
import { registerChanges } from "#taskpane/pages/data/comparisonView";
import type { DataLanguage } from "#taskpane/pages/data/dataLanguage";
import { drawnAtOnce, qualityText, ruleCards } from "#taskpane/pages/data/findingsView";
import { data } from "#taskpane/texts/english/data";
import { englishTexts } from "#taskpane/texts/texts";

const language: DataLanguage = { ...englishTexts, data, words: english };

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  rule: "text-not-number",
  code: "text-not-number",
  severity: "warning",
  place: { sheet: "Projects", address: "D5", register: "Projects", field: "Budget" },
  found: "1,200",
  title: "Harbour lights",
  owner: "N. Abara",
  ...more,
});

const group = (open: readonly Finding[], waived: readonly Finding[] = []): FindingGroup => ({
  rule: "text-not-number",
  severity: "warning",
  open,
  waived,
  fixable: open.filter(({ fix }) => fix !== undefined).length,
});

const shown = { isWaivedShown: false, drawn: {} };

describe("the findings of a rule", () => {
  test("are drawn in pieces, however many there are", () => {
    const open = Array.from({ length: 640 }, (_, i) => finding(`f${i}`));
    const [card] = ruleCards([group(open)], shown, language);
    expect(card).toMatchObject({ open: 640, more: 640 - drawnAtOnce });
    expect(card?.lines).toHaveLength(drawnAtOnce);
    const drawn = { "text-not-number": 640 };
    expect(ruleCards([group(open)], { ...shown, drawn }, language)[0]?.more).toBe(0);
  });

  test("that are waived show when they are asked for, with their reason", () => {
    const waived = finding("w", { waiver: { reason: "Agreed", on: 46_000 } });
    expect(ruleCards([group([], [waived])], shown, language)).toEqual([]);
    const [card] = ruleCards([group([], [waived])], { ...shown, isWaivedShown: true }, language);
    expect(card?.lines.map(({ waiver }) => waiver)).toEqual(["Agreed"]);
  });

  test("tell what a fix changes: the cell itself, other cells by their place, blanks between quotes", () => {
    const change = { sheet: "Projects", row: 4, column: 3, numberFormat: null };
    const fixed = finding("f", {
      fix: {
        kind: "cells",
        changes: [
          { ...change, before: " 1,200", after: 1200 },
          { ...change, row: 5, before: "31.03.27", after: 46_477, numberFormat: "yyyy-mm-dd" },
          { ...change, row: 6, before: null, after: { formula: "=[@Budget]*2" } },
          { ...change, row: 7, before: "x", after: null },
        ],
      },
    });
    const [line] = ruleCards([group([fixed])], shown, language)[0]?.lines ?? [];
    expect(line?.changes).toEqual([
      { place: "", before: '" 1,200"', after: "1,200" },
      { place: "Projects!D6", before: '"31.03.27"', after: "Mar 31, 2027" },
      { place: "Projects!D7", before: "(blank)", after: "=[@Budget]*2" },
    ]);
    expect(line).toMatchObject({ isFixable: true, fixWords: "and 1 more cell" });
  });

  test("about several records lead to each of them", () => {
    const parts = Array.from({ length: 14 }, (_, i) => ({
      place: { sheet: "Projects", address: `D${i + 5}` },
      title: i === 0 ? "Harbour lights" : "",
      owner: "",
    }));
    const [line] = ruleCards([group([finding("f", { parts })])], shown, language)[0]?.lines ?? [];
    expect(line?.parts.slice(0, 2)).toEqual([
      { label: "Harbour lights", sheet: "Projects", address: "D5" },
      { label: "D6", sheet: "Projects", address: "D6" },
    ]);
    expect(line?.moreParts).toBe(2);
  });

  test("wait for the order of day and month where only a person can tell it", () => {
    const [card] = ruleCards([group([finding("f", { asks: "date-order" })])], shown, language);
    expect(card).toMatchObject({ asksDateOrder: true, fixable: 0 });
    expect(card?.lines[0]).toMatchObject({ isFixable: false, asksDateOrder: true });
  });
});

test("quality is a number of 100, or said to be nothing yet", () => {
  const share = { name: "", required: 8, valid: 7, score: 87 };
  expect(qualityText(share, language)).toBe("87 of 100");
  expect(qualityText({ ...share, required: 0, valid: 0, score: null }, language)).toBe(
    "Nothing is required yet.",
  );
});

test("adopting again tells each kind of change, and leaves out what there is none of", () => {
  const comparison: Comparison = {
    registers: [
      {
        register: "Projects",
        added: [{ key: "P-3", name: "Dry dock", row: 2 }],
        changed: [
          {
            key: "P-1",
            name: "Quay wall",
            row: 0,
            at: 0,
            fields: [{ field: "Forecast finish", before: 46_477, after: null }],
          },
        ],
        renamed: [],
        same: 1,
        vanished: [],
        removed: [],
        conflicts: [
          {
            key: "P-2",
            name: "Crane",
            row: 1,
            at: 1,
            field: "Budget",
            inRegister: 1300,
            onSheet: 1200,
          },
        ],
        edited: [],
        references: [],
        newColumns: [],
      },
    ],
  };
  const [changes] = registerChanges(comparison, language);
  expect(changes?.summary).toBe("1 new, 1 changed, 1 conflict, 1 as before");
  expect(changes?.kinds.map(({ lines }) => lines)).toEqual([
    ["P-2, Budget: 1,300 in the register, 1,200 on the sheet"],
    ["P-3 Dry dock"],
    ["P-1, Forecast finish: Mar 31, 2027 becomes (missing)"],
  ]);
  expect(changes?.kinds.map(({ isConflict }) => isConflict)).toEqual([true, false, false]);
});
