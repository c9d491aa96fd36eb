import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "#host/cli/bookFile";

/** What the page is told of the workbook that the workbench was started with. */
export interface BookOnDiskFacts {
  readonly name: string;
  /** Where saving puts the copy. */
  readonly copy: string;
  /** Changes when the file does. */
  readonly version: string;
}

/** The workbook that the workbench was started with. It is read, never written: a copy beside it is. */
export class BookOnDisk {
  private readonly copy: string;

  constructor(private readonly file: string) {
    const { dir, name, ext } = path.parse(file);
    this.copy = path.join(dir, `${name}-workbench${ext}`);
  }

  read(): Promise<Buffer> {
    return readFile(this.file);
  }

  async facts(): Promise<BookOnDiskFacts> {
    const { mtimeMs, size } = await stat(this.file);
    const place = `${path.resolve(this.file)}|${size}|${mtimeMs}`;
    return {
      name: path.basename(this.file),
      copy: path.basename(this.copy),
      version: createHash("sha256").update(place).digest("hex").slice(0, 16),
    };
  }

  /** Throws `UsageError` when the folder cannot be written. */
  async saveCopy(bytes: Uint8Array): Promise<string> {
    await writeWhole(this.copy, bytes);
    return path.basename(this.copy);
  }
}
