import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { type BenchOptions, isMet, type Measure } from "./measure";
import { cellsOf } from "./printed";
import { trendChart, type TrendLine } from "./trendChart";

export interface Result {
  readonly part: string;
  readonly measures: readonly Measure[];
}

const folder = path.resolve("docs/bench");
const trend = path.join(folder, "trend.csv");
const page = path.resolve("docs/bench.md");
const heading = "date,commit,machine,load,part,measure,value,unit,ratio";

/** Adds a line for each measure to the trend and writes the report; parts that were not run keep their section. */
export async function store(results: readonly Result[], options: BenchOptions): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(trend)) writeFileSync(trend, `${heading}\n`);
  appendFileSync(trend, results.flatMap(linesOf).join(""));
  const chart = trendChart(trendLines());
  const picture = path.join(folder, "trend.svg");
  if (chart === null) rmSync(picture, { force: true });
  else writeFileSync(picture, chart);
  const before = existsSync(page) ? readFileSync(page, "utf8") : "";
  const text = report(results, options, before, chart !== null);
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}

function linesOf({ part, measures }: Result): string[] {
  const [load = 0] = loadavg();
  const date = new Date().toISOString().slice(0, 10);
  return measures
    .flatMap(({ value, ...measure }) => (value === null ? [] : [{ value, ...measure }]))
    .map(({ what, value, unit, ratio, against }) => {
      const measure = against === undefined ? what : `${what} / ${against}`;
      const cells = [date, commit(), machine(), load.toFixed(1), part, measure];
      const figures = [value.toPrecision(4), unit, ratio?.toPrecision(4) ?? ""];
      return `${[...cells, ...figures].map(quoted).join(",")}\n`;
    });
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
}

/** Enough to tell machines apart, nothing of whose they are. */
function machine(): string {
  const [first] = cpus();
  const model = first?.model.replaceAll(/\(R\)|\(TM\)|@.*/g, "").trim() ?? "unknown";
  return `${cpus().length}x ${model} node ${process.versions.node}`;
}

/** Ratios of the trend file, oldest first. */
function trendLines(): readonly TrendLine[] {
  const lines = new Map<string, number[]>();
  for (const line of readFileSync(trend, "utf8").split("\n").slice(1)) {
    const cells = [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,)(?=,|$)/g)].map(
      ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? "",
    );
    const [ratio, measure] = [Number(cells[8] ?? ""), cells[5]];
    if (measure === undefined || !cells[8] || !Number.isFinite(ratio)) continue;
    const known = lines.get(measure) ?? [];
    lines.set(measure, [...known, ratio]);
  }
  return [...lines].map(([name, ratios]) => ({ name, ratios }));
}

function report(
  results: readonly Result[],
  { quick }: BenchOptions,
  before: string,
  hasPicture: boolean,
): string {
  const [load = 0] = loadavg();
  const sections = new Map(
    [...before.matchAll(/<!-- (\w+) -->\n([\s\S]*?)<!-- \/\1 -->/g)].map(
      ([, part = "", text = ""]) => [part, text] as const,
    ),
  );
  const date = new Date().toISOString().slice(0, 16).replace("T", " ");
  const taken = `${date}, ${commit()}, ${machine()}, load ${load.toFixed(1)}${quick ? ", quick" : ""}`;
  for (const { part, measures } of results) sections.set(part, section(part, taken, measures));
  const own = [...sections].map(([part, text]) => `<!-- ${part} -->\n${text}<!-- /${part} -->\n`);
  const remarks = /<!-- begin remarks -->[\s\S]*<!-- end remarks -->\n/.exec(before)?.[0] ?? "";
  const top = [introduction, ...(hasPicture ? [shownTrend] : [])].join("\n");
  return `${top}\n${remarks}${remarks && "\n"}${own.join("\n")}`;
}

function section(part: string, taken: string, measures: readonly Measure[]): string {
  const rows = measures.map((measure) => `| ${cellsOf(measure).map(escaped).join(" | ")} |`);
  const missed = measures.filter((measure) => isMet(measure) === false).map(({ what }) => what);
  return [
    `\n## ${part}\n`,
    `${taken}.\n`,
    "| measure | ours | theirs | ratio | goal | remark |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
    missed.length === 0 ? "Every goal is met.\n" : `Not met: ${missed.join("; ")}.\n`,
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("*", "\\*");
}

const introduction = `# Speed and size

Written by \`npm run bench -- --store\` ([how](../CONTRIBUTING.md#benchmarks)); the line of each run is kept in
[bench/trend.csv](bench/trend.csv). Processor time is user and system of a process of its own, so that other load
matters less; ratios are ours through theirs, taken in the same run on the same data. An exponent is the power of
the size by which a time grows: 1 = in proportion. "quick" beside a table: smaller sizes and fewer rounds, main
with 100 and 1,000 projects only.
`;

const shownTrend = "![Ratios of each run](bench/trend.svg)\n";
