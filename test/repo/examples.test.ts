import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { examplesOf, failedClaims } from "#test/support/examples";

const core = path.resolve(__dirname, "../../src/core");
const files = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort();

const examples = files.flatMap((file) =>
  examplesOf(readFileSync(path.join(core, file), "utf8")).map((example) => ({ file, ...example })),
);

test.each(examples)("$file:$line, the example of $of is true", async ({ file, code }) => {
  const modules = new Map<string, unknown>();
  for (const [, specifier = ""] of code.matchAll(/ from "([^"]+)"/g)) {
    modules.set(specifier, await import(specifier));
  }
  const scope = (await import(path.join(core, file))) as Readonly<Record<string, unknown>>;
  expect(failedClaims(code, scope, (specifier) => modules.get(specifier))).toEqual([]);
});

describe("the runner of examples", () => {
  const source = `
/**
 * Doubles.
 * @example
 * const four = double(2);
 * four; // => 4
 * [four, null]; // => [4, null]
 * @throws never
 */
export function double(n: number) {}
/** No example. */
export const other = 1;
/** @example double(1); // => 3 */
export const third = 2;
`;

  test("finds them with the export they belong to", () => {
    expect(examplesOf(source).map(({ of, line }) => [of, line])).toEqual([
      ["double", 2],
      ["third", 13],
    ]);
  });

  test("tells a true claim from a false one and from none", () => {
    const scope = { double: (n: number) => n * 2 };
    const [first, second] = examplesOf(source).map(({ code }) => code);
    const load = () => undefined;
    expect(failedClaims(first ?? "", scope, load)).toEqual([]);
    expect(failedClaims(second ?? "", scope, load)).toEqual(["double(1); // => 3, but it is 2"]);
    expect(failedClaims("double(1);", scope, load)).toEqual([
      expect.stringContaining("claims nothing"),
    ]);
    expect(failedClaims("[1]; // => [1, 2]", scope, load)).toHaveLength(1);
    expect(failedClaims("({ a: 1 }); // => { b: 1 }", scope, load)).toHaveLength(1);
  });
});
