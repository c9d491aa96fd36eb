import fc from "fast-check";
import { type Journal, journalFromXml, journalXml } from "#excel/journal/journal";
import { jsonBytes, runsBelow } from "#excel/payload";

function journalOf(texts: readonly string[]): Journal {
  return {
    version: 1,
    run: 7,
    title: "Tried",
    steps: [
      {
        kind: "restoreCells",
        at: { sheet: "S", row: 0, column: 0, rows: texts.length, columns: 1 },
        formulas: texts.map((text) => [text]),
        numberFormats: "General",
      },
    ],
  };
}

describe("a journal as custom XML", () => {
  it("comes back as it was, whatever texts it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (texts) => {
        const journal = journalOf(texts);
        const back = journalFromXml(journalXml(journal), 7);
        expect(back).toEqual(JSON.parse(JSON.stringify(journal)));
      }),
    );
  });

  it("is cut into parts below 500 KB that may come in any order", () => {
    const journal = journalOf(Array.from({ length: 20_000 }, (_, i) => `<&> 😀 row ${i} é`));
    const parts = journalXml(journal);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((xml) => new TextEncoder().encode(xml).length))).toBeLessThan(
      500_000,
    );
    expect(journalFromXml([...parts].reverse(), 7)).toEqual(journal);
  });

  it("is null when a part is missing, cut, or of another run", () => {
    const parts = journalXml(journalOf(Array.from({ length: 20_000 }, (_, i) => `row ${i}`)));
    expect(journalFromXml(parts.slice(1), 7)).toBeNull();
    expect(journalFromXml(parts.slice(0, -1), 7)).toBeNull();
    expect(journalFromXml(parts, 8)).toBeNull();
    expect(journalFromXml(["<other/>"], 7)).toBeNull();
  });

  it("survives a program that writes quotation marks as entities", () => {
    const journal = journalOf(['say "yes" & go']);
    const [xml = ""] = journalXml(journal);
    const [start = "", body = ""] = xml.split(/(?<=>)(?=\{)/);
    const quoted = start + body.replaceAll('"', "&quot;").replaceAll("'", "&#39;");
    expect(journalFromXml([quoted], 7)).toEqual(journal);
  });
});

describe("payload", () => {
  it("never estimates fewer bytes of JSON than UTF-8 has", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(jsonBytes(text)).toBeGreaterThanOrEqual(
          new TextEncoder().encode(JSON.stringify(text)).length,
        );
      }),
    );
  });

  it("cuts into runs that keep the order and stay below the limit, or hold one item", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 })), (sizes) => {
        const runs = runsBelow(sizes, (size) => size, 100);
        expect(runs.flat()).toEqual(sizes);
        for (const run of runs) {
          const sum = run.reduce((total, size) => total + size, 0);
          expect(sum <= 100 || run.length === 1).toBe(true);
        }
      }),
    );
  });
});
