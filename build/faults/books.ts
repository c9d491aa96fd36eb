import { readFileSync } from "node:fs";
import { InvariantError } from "#core/invariant";
import { newWorkbook } from "#host/cli/bookFile";
import { writeWorkbook } from "#host/xlsx/write";
import type { Case } from "./cases";
import { messyBook } from "./messyBook";
import { openBytes, standingBytes } from "./standing";

/** A workbook that actions are tried on, as bytes: as its office keeps it, and once it has been worked with. */
interface TriedBook {
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

/** Names of the sample and of three messy workbooks. */
export const bookNames = Object.keys(raws);

const made = new Map<string, TriedBook>();

/** A workbook by its name; made when it is first asked for. */
export async function triedBook(name: string): Promise<TriedBook> {
  const known = made.get(name);
  const make = raws[name];
  if (known !== undefined) return known;
  if (make === undefined) throw new InvariantError(`There is no workbook ${name}.`);
  const raw = await make();
  const book = { name, raw, standing: await standingBytes(raw, name === "sample") };
  made.set(name, book);
  return book;
}

/** The workbook with which a case begins. */
export async function beginningOf({ raw, standing }: TriedBook, each: Case): Promise<Uint8Array> {
  const bytes = each.stage === "raw" ? raw : standing;
  if (each.first === undefined) return bytes;
  const { workbook } = await openBytes(bytes);
  await each.first();
  return writeWorkbook(workbook);
}
