import { readFileSync } from "node:fs";
import { newWorkbook } from "#host/cli/bookFile";
import { writeWorkbook } from "#host/xlsx/write";
import type { Case } from "./cases";
import { messyBook } from "./messyBook";
import { openBytes, standingBytes } from "./standing";

/** A workbook that actions are tried on, as bytes: as its office keeps it, and once it has been worked with. */
export interface TriedBook {
  readonly name: string;
  readonly raw: Uint8Array;
  readonly standing: Uint8Array;
}

const raws: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  sample: () => Promise.resolve(writeWorkbook(newWorkbook())),
  "portfolio-office": () => file("docs/examples/portfolio-office.xlsx"),
  "status-meeting": () => file("docs/examples/status-meeting.xlsx"),
  messy: async () => writeWorkbook(await messyBook()),
};

function file(path: string): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array(readFileSync(path)));
}

/** The sample and three messy workbooks, those whose name has a text in it. */
export async function triedBooks(named: string): Promise<readonly TriedBook[]> {
  const books: TriedBook[] = [];
  for (const [name, make] of Object.entries(raws)) {
    if (!name.includes(named)) continue;
    const raw = await make();
    books.push({ name, raw, standing: await standingBytes(raw, name === "sample") });
  }
  return books;
}

/** The workbook with which a case begins. */
export async function beginningOf({ raw, standing }: TriedBook, each: Case): Promise<Uint8Array> {
  const bytes = each.stage === "raw" ? raw : standing;
  if (each.first === undefined) return bytes;
  const { workbook } = await openBytes(bytes);
  await each.first();
  return writeWorkbook(workbook);
}
