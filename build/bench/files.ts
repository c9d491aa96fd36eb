import { readFileSync } from "node:fs";
import { runAction } from "#actions/runAction";
import { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { writeWorkbook } from "#host/xlsx/write";
import { fileLibraries, installLibraries, sightline, writeByXlsxWriter } from "./libraries";
import { compared, type Measure, median, type Part, peakMegabytes, timed } from "./measure";
import { losses, partsOf } from "./packageParts";

const rows = 10_000;
const writer = "wasm-xlsxwriter";
/** Nothing is repeated that takes longer, in milliseconds. */
const patience = 6_000;

/** Files of every kind, made or read where the run needs them. */
const books: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "all features": () => Promise.resolve(readFileSync("test/workbooks/features.xlsx")),
  "of LibreOffice": () => Promise.resolve(readFileSync("test/workbooks/libreoffice.xlsx")),
  "of an office": () => Promise.resolve(readFileSync("docs/examples/portfolio-office.xlsx")),
  Northmere: sampleBook,
  [`${rows} rows`]: () => Promise.resolve(writeWorkbook(largeBook())),
};

/** Open and save against libraries that do the same: processor time, memory, and what the saved file has lost. */
export const files: Part = {
  runs: ({ quick }) => {
    installLibraries((line) => process.stderr.write(`${line}\n`));
    const names = Object.keys(books).slice(0, quick ? 3 : undefined);
    const libraries = [sightline, ...fileLibraries].map(({ name }) => name);
    return [
      ...names.flatMap((book) => libraries.map((library) => `${book}|${library}`)),
      ...(quick ? [] : [`${rows} rows|${writer}`]),
    ];
  },
  measure: (run, { quick }) => measureBook(run, quick ? 1 : 3),
  join: joined,
  onlyJoined: true,
};

async function measureBook(run: string, rounds: number): Promise<readonly Measure[]> {
  const [book = "", name = ""] = run.split("|");
  const bytes = (await books[book]?.()) ?? new Uint8Array();
  if (name === writer) {
    const { cpu } = await timed(() => writeByXlsxWriter(rowsOf()));
    return [{ what: `save|${run}`, value: cpu, unit: "ms CPU", note: "writes only" }];
  }
  const library = await [sightline, ...fileLibraries].find((each) => each.name === name)?.load();
  if (library === undefined) throw new Error(`There is no library ${name}.`);
  const opening: number[] = [];
  const saving: number[] = [];
  let saved = new Uint8Array();
  try {
    for (let round = 0; round < rounds; round++) {
      const opened = await timed(async () => await library.open(bytes));
      const written = await timed(async () => await library.save(opened.result));
      saved = new Uint8Array(written.result);
      opening.push(opened.cpu);
      saving.push(written.cpu);
      if (opened.cpu + written.cpu > patience) break;
    }
  } catch (error) {
    const [note = ""] = String(error).split("\n");
    return [{ what: `open|${run}`, value: null, unit: "ms CPU", note: `stops: ${note}` }];
  }
  const lost = losses(partsOf(bytes), partsOf(saved));
  return [
    { what: `open|${run}`, value: median(opening), unit: "ms CPU" },
    { what: `save|${run}`, value: median(saving), unit: "ms CPU" },
    { what: `memory|${run}`, value: peakMegabytes(), unit: "MB" },
    { what: `lost|${run}`, value: lost.length, unit: "lost", note: lost.join(", ") },
  ];
}

/** Ours beside each of the others; losses of each. */
function joined(measures: readonly (readonly Measure[])[]): readonly Measure[] {
  const all = measures.flat().map((each) => {
    const [kind = "", book = "", name = ""] = each.what.split("|");
    return { ...each, kind, book, name };
  });
  const words: Readonly<Record<string, string>> = {
    open: "open",
    save: "save",
    memory: "memory to open and save",
    lost: "kinds of content lost by",
  };
  return all.flatMap(({ kind, book, name, value, unit, note }): Measure[] => {
    const what = `${words[kind] ?? kind} ${kind === "lost" ? `${name} in` : ""} the workbook ${book}`;
    const told = what.replace(/ {2,}/g, " ");
    if (kind === "lost") {
      const goal = name === sightline.name ? { goal: { atMost: 0 } } : {};
      return [{ what: told, value, unit, ...goal, ...(note ? { note } : {}) }];
    }
    const own = all.find(
      (each) => each.kind === kind && each.book === book && each.name === sightline.name,
    );
    if (own === undefined || name === sightline.name) return [];
    const beside =
      value === null || own.value === null
        ? { what: told, value: own.value, unit, against: name }
        : compared(told, unit, own.value, { name, value });
    return [{ ...beside, ...(note ? { note } : {}) }];
  });
}

/** The sample with its pages: 40 charts and more, tables, names, rules. */
async function sampleBook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  const session = await openOffice(workbook);
  const context = { settings: {}, today: 46_295, progress: () => undefined };
  for (const id of ["add-sample", "score-projects", "refresh-reports"] as const) {
    await runAction(id, context);
  }
  session.close();
  return writeWorkbook(workbook);
}

/** 20 columns, four of them formulas, as the design measured on. */
function rowsOf(): (string | number)[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: 20 }, (__, c) => {
      const n = r + 1;
      if (c >= 16) return c % 2 === 0 ? `=B${n}*C${n}` : `=SUM(B${n}:H${n})`;
      return c % 4 === 0 ? `Text ${r} of column ${c}` : (r * 7919 * (c + 1)) / 97;
    }),
  );
}

function largeBook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Data");
  rowsOf().forEach((row, r) => {
    row.forEach((value, c) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      const formula = { text: String(value).slice(1), kind: "plain", state: "live" } as const;
      if (isFormula) sheet.put(r, c, r + c, { ...formula });
      else sheet.put(r, c, value);
    });
  });
  return workbook;
}
