import { quirkIds } from "#host/protocol/quirks/quirk";
import type { RequestBody } from "#host/protocol/wire";
import { act } from "#test/support/scoringBook";
import { openBook } from "#test/support/openBook";

/** Arguments of every call of a member and every setting of a property, in the order of the requests. */
function argumentsOf(bodies: readonly RequestBody[], name: string): unknown[][] {
  return bodies.flatMap(({ Actions: actions, ObjectPaths: paths }) =>
    [...actions, ...Object.values(paths)]
      .filter((call) => call.Name === name)
      .map((call) => [...(call.ArgumentInfo?.Arguments ?? [])])
      .filter((given) => given.length > 0),
  );
}

it("registers, pages and charts are written without what Excel trips over", async () => {
  const { session } = await openBook(["Sheet1"], { quirks: quirkIds("all") });
  session.logRequests(true);
  await act("add-sample");
  await act("refresh-reports", { pages: "Status" });
  const bodies = session.requests.flatMap(({ body, kind }) =>
    kind === "batch" && body !== undefined ? [JSON.parse(body) as RequestBody] : [],
  );

  // Lists are references, or a few fixed words: Excel takes 255 characters of them.
  const rules = argumentsOf(bodies, "Rule").map(([rule]) => rule as Excel.DataValidationRule);
  const sources = rules.flatMap(({ list }) =>
    typeof list?.source === "string" ? [list.source] : [],
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((source) => !/^=|^.{1,255}$/.test(source))).toEqual([]);
  expect(sources.filter((source) => source.startsWith("=")).length).toBeGreaterThan(5);

  // Bounds of dates are formulas or numbers, never texts that a locale would read.
  const dates = rules.flatMap(({ date }) => (date ? [date.formula1, date.formula2] : []));
  expect(dates.length).toBeGreaterThan(0);
  for (const bound of dates) if (bound !== undefined) expect(bound).toMatch(/^=/);

  // A date is a serial: no text that Excel would read as one goes without its apostrophe.
  const texts = argumentsOf(bodies, "Formulas")
    .flat(3)
    .filter((cell) => typeof cell === "string");
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => /^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?$/.test(text))).toEqual([]);

  // What is not ours to change.
  const names = new Set(bodies.flatMap(({ Actions: a }) => a.map(({ Name: name }) => name)));
  for (const name of ["Protect", "Unprotect", "ClearFilters", "MarkerStyle", "NumberFormatLocal"]) {
    expect(names).not.toContain(name);
  }
});
