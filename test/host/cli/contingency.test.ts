import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "#actions/report/report";
import { commandLine } from "#host/cli/commandLine";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-risk-"));
  const { code } = await sightline("new", "--out", inFolder("sample.xlsx"), "--sample");
  expect(code).toBe(0);
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => join(folder, name);

async function sightline(...args: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  const code = await commandLine(args, {
    out: (line) => out.push(line),
    err: () => undefined,
    now: () => new Date(2026, 8, 30),
  });
  return { code, out: out.join("\n") };
}

async function simulate(...settings: readonly string[]): Promise<{
  readonly code: number;
  readonly out: string;
  readonly contingency: Report["contingency"];
}> {
  const done = await sightline(
    ...["run", inFolder("sample.xlsx"), "--out", inFolder("out.xlsx"), "--do", "simulate-risk"],
    ...settings.flatMap((setting) => ["--set", setting]),
    ...["--report", inFolder("report.json")],
  );
  const report = JSON.parse(await readFile(inFolder("report.json"), "utf8")) as Report;
  return { ...done, contingency: report.contingency };
}

test("the command line says the percentiles, the drivers and what responses buy, and reports them", async () => {
  const { code, out, contingency } = await simulate("scope=PG-2", "trials=2000", "seed=11");
  expect(code).toBe(0);
  expect(out).toContain(
    "Contingency of PG-2: 16 of 16 open risks, 2,000 trials, seed 11, correlation 0 + 0.3",
  );
  for (const title of ["Percentile", "By program and project", "Drivers", "What responses buy"]) {
    expect(out).toContain(title);
  }
  if (contingency === null) throw new Error("Nothing was simulated.");
  const { scope, trials, seed, confidence, p10, p50, p80, p90, intervals, drivers } = contingency;
  expect([scope, trials, seed, confidence]).toEqual(["PG-2", 2000, 11, 0.8]);
  expect([p10, p50, p80, p90]).toEqual([p10, p50, p80, p90].sort((a, b) => a - b));
  expect(intervals.map(({ level }) => level)).toEqual([0.1, 0.5, 0.8, 0.9]);
  for (const { value, low, high } of intervals) {
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  }
  expect(drivers[0]?.id).toBe("R-001");
  expect(contingency.expected).toBeCloseTo(720.9, 1);
  expect(contingency.scopes.reduce((sum, each) => sum + each.risks, 0)).toBeLessThanOrEqual(16);
  expect(contingency.exceedance).not.toBeNull();
}, 120_000);

test("what cannot be simulated has exit code 1, no figures and nothing of a table", async () => {
  const { code, out, contingency } = await simulate("scope=P-099");
  expect([code, contingency]).toEqual([1, null]);
  expect(out).toContain('Nothing with open risks is called "P-099"');
  expect(out).not.toContain("Contingency of");
}, 120_000);
