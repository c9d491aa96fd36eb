import fc from "fast-check";
import { printable } from "#host/cli/terminal";

test("control characters of names are shown, not obeyed", () => {
  expect(printable("Pump\u001b]0;owned\u0007\u001b[2J")).toBe("Pump␛]0;owned␇␛[2J");
  expect(printable("one\r\nWritten: other.xlsx")).toBe("one␍␊Written: other.xlsx");
  expect(printable("a\u009b31m \u202etxt.exe\u007f")).toBe("a<U+009b>31m <U+202e>txt.exe<U+007f>");
  expect(printable("Größe 5 €, 水, 👩‍🔧")).toBe("Größe 5 €, 水, 👩‍🔧");
});

test("no text brings a control character to the terminal, and one without is left as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = printable(text);
      expect(/\p{Cc}/u.test(shown)).toBe(false);
      expect(printable(shown)).toBe(shown);
    }),
  );
});
