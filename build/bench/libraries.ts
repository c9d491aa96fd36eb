import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";

/** Opens and saves a workbook; `open` is null for what only writes. */
export interface FileLibrary {
  readonly name: string;
  readonly load: () => Promise<LoadedLibrary>;
}

interface LoadedLibrary {
  readonly open: (bytes: Uint8Array) => unknown;
  readonly save: (workbook: unknown) => Promise<Uint8Array> | Uint8Array;
}

/** Libraries that Sightline is compared with stand in a package of their own, and never in the add-in. */
export const libraryFolder = path.resolve("build/bench/libraries");

/** Installs what is compared with, where it is missing. */
export function installLibraries(say: (line: string) => void): void {
  if (existsSync(path.join(libraryFolder, "node_modules"))) return;
  say("Installing the libraries that are compared with, into build/bench/libraries ...");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: libraryFolder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("The libraries could not be installed.");
}

const load = createRequire(path.join(libraryFolder, "package.json"));

interface ExcelJsWorkbook {
  readonly xlsx: {
    load(bytes: Uint8Array): Promise<unknown>;
    writeBuffer(): Promise<Uint8Array>;
  };
}

const excelts = "@cj-tech-master/excelts";

/** exceljs and what descends from it. */
function excelJs(name: string): FileLibrary {
  return {
    name,
    load: () => {
      const library = load(name) as { Workbook: new () => ExcelJsWorkbook };
      if (name === excelts) {
        (load(`${name}/chart`) as { installChartSupport: () => void }).installChartSupport();
      }
      return Promise.resolve({
        open: async (bytes) => {
          const workbook = new library.Workbook();
          await workbook.xlsx.load(bytes);
          return workbook;
        },
        save: (workbook) => (workbook as ExcelJsWorkbook).xlsx.writeBuffer(),
      });
    },
  };
}

interface SheetJs {
  read(bytes: Uint8Array, options: object): unknown;
  write(workbook: unknown, options: object): Uint8Array;
}

interface Populated {
  outputAsync(): Promise<Uint8Array>;
}

interface Excelized {
  WriteToBuffer(): { readonly buffer: Uint8Array; readonly error: string | null };
}

export const sightline: FileLibrary = {
  name: "Sightline",
  load: () =>
    Promise.resolve({
      open: (bytes) => readWorkbook(bytes),
      save: (workbook) => writeWorkbook(workbook as ReturnType<typeof readWorkbook>),
    }),
};

/** Those of the design's table that open and save. */
export const fileLibraries: readonly FileLibrary[] = [
  excelJs("exceljs"),
  excelJs("@protobi/exceljs"),
  excelJs(excelts),
  {
    name: "@e965/xlsx",
    load: () => {
      const library = load("@e965/xlsx") as SheetJs;
      return Promise.resolve({
        open: (bytes) =>
          library.read(bytes, { type: "array", cellStyles: true, cellFormula: true }),
        save: (workbook) => library.write(workbook, { type: "buffer", bookType: "xlsx" }),
      });
    },
  },
  {
    name: "xlsx-populate",
    load: () => {
      const library = load("xlsx-populate") as {
        fromDataAsync(bytes: Uint8Array): Promise<unknown>;
      };
      return Promise.resolve({
        open: (bytes) => library.fromDataAsync(bytes),
        save: (workbook) => (workbook as Populated).outputAsync(),
      });
    },
  },
  {
    name: "excelize-wasm",
    load: async () => {
      const { init } = load("excelize-wasm") as {
        init: (file: string) => Promise<{ OpenReader(bytes: Uint8Array): unknown }>;
      };
      const file = path.join(libraryFolder, "node_modules/excelize-wasm/excelize.wasm.gz");
      const library = await init(file);
      return {
        open: (bytes) => library.OpenReader(bytes),
        save: (workbook) => {
          const { buffer, error } = (workbook as Excelized).WriteToBuffer();
          if (error !== null) throw new Error(error);
          return buffer;
        },
      };
    },
  },
];

interface XlsxWriter {
  addWorksheet(): { write(row: number, column: number, value: unknown): unknown };
  saveToBufferSync(): Uint8Array;
}

/** wasm-xlsxwriter does not open files: it is given rows. */
export function writeByXlsxWriter(rows: readonly (readonly unknown[])[]): Uint8Array {
  const { Workbook, Formula } = load("wasm-xlsxwriter/nodejs") as {
    Workbook: new () => XlsxWriter;
    Formula: new (text: string) => unknown;
  };
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      if (value !== null) sheet.write(r, c, isFormula ? new Formula(value) : value);
    });
  });
  return workbook.saveToBufferSync();
}
