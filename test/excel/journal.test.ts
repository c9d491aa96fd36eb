import fc from "fast-check";
import { isJournalPart, type Journal, journalFromXml, storedJournal } from "#excel/journal/journal";
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
        const { parts, pointer } = storedJournal(journal);
        expect(journalFromXml(parts, { run: 7 })).toEqual(JSON.parse(JSON.stringify(journal)));
        const back = journalFromXml(parts, pointer);
        expect(back).toEqual(JSON.parse(JSON.stringify(journal)));
      }),
    );
  });

  it("is cut into parts below 500 KB that may come in any order", () => {
    const journal = journalOf(Array.from({ length: 20_000 }, (_, i) => `<&> 😀 row ${i} é`));
    const { parts, pointer } = storedJournal(journal);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((xml) => new TextEncoder().encode(xml).length))).toBeLessThan(
      500_000,
    );
    expect(journalFromXml([...parts].reverse(), pointer)).toEqual(journal);
  });

  it("is lost when a part is missing, cut, changed, doubled, or of another run", () => {
    const stored = storedJournal(journalOf(Array.from({ length: 20_000 }, (_, i) => `row ${i}`)));
    const { parts, pointer } = stored;
    const [first = "", ...rest] = parts;
    expect(journalFromXml(parts.slice(1), pointer)).toBe("lost");
    expect(journalFromXml(parts.slice(0, -1), pointer)).toBe("lost");
    expect(journalFromXml([first.replace("row 17", "row 71"), ...rest], pointer)).toBe("lost");
    expect(journalFromXml([first, ...parts], pointer)).toBe("lost");
    expect(journalFromXml(parts, { ...pointer, run: 8 })).toBe("lost");
    expect(journalFromXml(parts, { ...pointer, sum: "other" })).toBe("lost");
    expect(journalFromXml(["<other/>"], pointer)).toBe("lost");
    expect(journalFromXml([], pointer)).toBe("lost");
    for (const text of ["7", "null", "[]", "{}", '{"version":1}', '{"version":1,"steps":7}']) {
      const xml = `<journal xmlns="urn:sightline:journal" run="7" part="0">${text}</journal>`;
      expect(journalFromXml([xml], { run: 7 })).toBe("lost");
    }
  });

  it("is told from that of another author who had the same number", () => {
    const [mine, theirs] = [journalOf(["mine"]), journalOf(["theirs"])].map(storedJournal);
    if (mine === undefined || theirs === undefined) throw new Error("There are two.");
    const parts = [...theirs.parts, ...mine.parts];
    expect(journalFromXml(parts, mine.pointer)).toEqual(journalOf(["mine"]));
    expect(parts.filter((xml) => isJournalPart(xml, mine.pointer))).toEqual(mine.parts);
  });

  it("of a later version is not guessed at", () => {
    const later = { ...journalOf(["x"]), version: 2 } as unknown as Journal;
    const { parts, pointer } = storedJournal(later);
    expect(journalFromXml(parts, pointer)).toBe("newer");
  });

  it("survives a program that writes quotation marks as entities", () => {
    const journal = journalOf(['say "yes" & go']);
    const { parts, pointer } = storedJournal(journal);
    const [xml = ""] = parts;
    const [start = "", body = ""] = xml.split(/(?<=>)(?=\{)/);
    const quoted = start + body.replaceAll('"', "&quot;").replaceAll("'", "&#39;");
    expect(journalFromXml([quoted], pointer)).toEqual(journal);
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
