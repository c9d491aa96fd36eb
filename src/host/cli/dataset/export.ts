import { stat } from "node:fs/promises";
import type { BookRegisters } from "#core/dataset/datasetOf";
import { bookRecord } from "../collect/bookRecord";
import { computedBook } from "../collect/joinBooks";
import { problemLine, problemOf, problemsOf } from "../collect/problemOf";
import { Progress } from "../collect/progress";
import { WorkFolder } from "../collect/workFolder";
import type { ExportCommand } from "../command";
import { exitCodes, type ExitCode } from "../exitCodes";
import { readSource, sourcePaths } from "../sourceFiles";
import type { Terminal } from "../terminal";
import { UsageError } from "../usageError";
import { DatasetFolder } from "./datasetFolder";

interface ReadBook {
  /** null = it gave nothing. */
  readonly book: BookRegisters | null;
  /** One sentence each. */
  readonly problems: readonly string[];
}

/** A workbook to export, read when its turn comes. */
interface Exported {
  readonly name: string;
  /** Where it is: a path, or a collection. */
  readonly from: string;
  read(): Promise<ReadBook>;
}

/** Writes workbooks, folders of them and collections as a dataset of Parquet files, one workbook after the other. */
export async function exportDataset(command: ExportCommand, terminal: Terminal): Promise<ExitCode> {
  const books = await exportedBooks(command.paths, terminal);
  const dataset = await DatasetFolder.open(
    command.parquet,
    books.map(({ name }) => name),
  );
  const progress = new Progress(terminal, books.length, "Exporting");
  const sum = { books: 0, files: 0, rows: 0, bytes: 0, misfits: 0 };
  const problems: string[] = [];
  for (const exported of books) {
    const { name } = exported;
    const read = await computed(exported, terminal);
    const { book } = read;
    problems.push(...problemsOf(read).map((each) => problemLine(name, each)));
    if (book !== null) {
      const written = await dataset.write(book);
      sum.books += 1;
      sum.files += written.files;
      sum.rows += written.rows;
      sum.bytes += written.bytes;
      sum.misfits += written.misfits;
    }
    progress.step(name);
  }
  progress.end();
  terminal.out(
    `${sum.books} workbooks: ${sum.rows} rows in ${sum.files} files, ${(sum.bytes / 1e6).toFixed(1)} MB`,
  );
  if (sum.misfits > 0) {
    terminal.out(`${sum.misfits} cells did not fit their columns; table data_issues lists them.`);
  }
  for (const problem of problems) terminal.out(problem);
  terminal.out(`Written: ${command.parquet}`);
  return problems.length === 0 ? exitCodes.done : exitCodes.blockingFindings;
}

async function computed(exported: Exported, terminal: Terminal): Promise<ReadBook> {
  try {
    const { book, problems } = await exported.read();
    return { book: book === null ? null : await computedBook(book, terminal), problems };
  } catch (error) {
    return { book: null, problems: [problemOf(error)] };
  }
}

async function exportedBooks(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly Exported[]> {
  const books: Exported[] = [];
  const plain: string[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
    const work = isFolder ? await WorkFolder.open(path) : null;
    if (work === null) plain.push(path);
    else books.push(...work.files.map((name) => collectedBook(work, name)));
  }
  const files = await sourcePaths(plain, []);
  books.push(
    ...files.map((file) => ({
      name: file.name,
      from: file.path,
      read: async () => bookRecord(await readSource(file), {}, terminal),
    })),
  );
  refuseTwins(books);
  return books;
}

/** A workbook is known by its name: the second would take the place of the first. */
function refuseTwins(books: readonly Exported[]): void {
  const known = new Map<string, Exported>();
  for (const book of books) {
    const twin = known.get(book.name.normalize("NFC"));
    if (twin !== undefined) {
      throw new UsageError(
        `${twin.from} and ${book.from}: both have a workbook "${book.name}", and one dataset takes one of that name; export them into two folders, or collect them together first.`,
      );
    }
    known.set(book.name.normalize("NFC"), book);
  }
}

function collectedBook(work: WorkFolder, name: string): Exported {
  return {
    name,
    from: work.folder,
    read: async () =>
      (await work.read(name)) ?? { book: null, problems: ["it is not collected yet."] },
  };
}
