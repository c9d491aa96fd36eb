import vm from "node:vm";
import ts from "typescript";
import { approx } from "./approx";

/** One `@example` of a documentation comment. */
export interface Example {
  /** Export that the comment belongs to. */
  readonly of: string;
  readonly line: number;
  readonly code: string;
}

/** The examples in a source text; each line `expression; // => value` is a claim. */
export function examplesOf(source: string): Example[] {
  const comments = source.matchAll(
    /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export (?:async )?(?:function|const|class) (\w+)/g,
  );
  return [...comments].flatMap(([, comment = "", name = ""]) => {
    const text = comment.replace(/^[ \t]*\*[ \t]?/gm, "");
    const line = source.slice(0, source.indexOf(comment)).split("\n").length;
    return [...text.matchAll(/@example([^]*?)(?=\n\s*@|$)/g)].map(([, code = ""]) => ({
      of: name,
      line,
      code: code.trim(),
    }));
  });
}

/**
 * Runs an example and answers with the claims that do not hold. `scope` holds the exports of the
 * example's module, `load` gives modules that the example imports itself.
 */
export function failedClaims(
  code: string,
  scope: Readonly<Record<string, unknown>>,
  load: (specifier: string) => unknown,
): string[] {
  const failed: string[] = [];
  let claims = 0;
  const claim = (text: string, actual: unknown, expected: unknown) => {
    claims += 1;
    if (!same(actual, expected)) failed.push(`${text}, but it is ${JSON.stringify(actual)}`);
  };
  const script = code
    .replace(/^import \{([^}]*)\} from ("[^"]*");?$/gm, "const {$1} = load($2);")
    .replace(
      /^(.*\S)\s*\/\/ => (.*)$/gm,
      (line, expression: string, value: string) =>
        `claim(${JSON.stringify(line)}, ${expression.replace(/;$/, "")}, (${value}));`,
    );
  const javascript = ts.transpileModule(`(() => {${script}\n})();`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  }).outputText;
  const names = Object.keys(scope);
  const run = vm.compileFunction(javascript, [...names, "claim", "load"]) as (
    ...values: unknown[]
  ) => void;
  run(...Object.values(scope), claim, load);
  return claims === 0 ? ["the example claims nothing: no line has // => value"] : failed;
}

/** Equal in value, numbers within 1e-9. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Object.is(a, b) || approx(a, b);
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [a, b].map((value) => value as Readonly<Record<string, unknown>>);
  const keys = Object.keys(left ?? {});
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(right ?? {}).length &&
    keys.every((key) => key in (right ?? {}) && same(left?.[key], right?.[key]))
  );
}
