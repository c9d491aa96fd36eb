import fc from "fast-check";
import { formulaColumns } from "#core/register/formulaReferences";
import { cellInput } from "#excel/write/cellInput";
import { inQuotes, quotedSheet } from "#sheets/formulaText";
import { literal } from "#sheets/literal";
import { columnOf, headerOf, thisRow } from "#sheets/structuredReference";

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...Array.from("=+-@'\"[]#,!&()\t\r\n *?~<>A1＝＋")) }),
);

test("no text that a plan takes for data becomes a formula when it is written", () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, isTextCell) => {
      const input = cellInput(literal(text), isTextCell);
      if (isTextCell) expect(input).toBe(text);
      else {
        expect(/^\s*[=+\-@＝＋－＠]/.test(String(input))).toBe(false);
        expect([text, `'${text}`]).toContain(input);
      }
    }),
  );
});

test("a text in quotes ends where it should: what is read back is the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const formula = `="${inQuotes(text)}"&A1`;
      const [token = ""] = /"(?:[^"]|"")*"/.exec(formula) ?? [];
      expect(token.slice(1, -1).replaceAll('""', '"')).toBe(text);
      expect(formula.slice(1 + token.length)).toBe("&A1");
    }),
  );
});

test("a sheet in apostrophes and a column in brackets are read back as they are named", () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const quoted = quotedSheet(name);
      expect(/^'(?:[^']|'')*'$/.test(quoted)).toBe(true);
      expect(quoted.slice(1, -1).replaceAll("''", "'")).toBe(name);
    }),
  );
  // A header is not empty, and a column specifier has no line breaks at its ends.
  const header = anyText.filter((text) => /^[^\s@#](?:.*\S)?$/.test(text));
  fc.assert(
    fc.property(header, (name) => {
      for (const formula of [columnOf("T", name), headerOf("T", name), thisRow(name)]) {
        const columns = formulaColumns(`=SUM(${formula})`).map(({ column }) => column);
        expect(columns).toContain(name);
      }
    }),
  );
});
