import type { Block } from "#sheets/plan";

/**
 * The objects of one Excel.run, each made once: a range costs some 500 bytes of request, so edits on
 * the same block share it. Ranges are forgotten after each request.
 */
export class Book {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly ranges = new Map<string, Excel.Range>();
  private syncs = 0;

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  sheet(name: string): Excel.Worksheet {
    const key = name.toLowerCase();
    let sheet = this.sheets.get(key);
    if (!sheet) {
      sheet = this.workbook.worksheets.getItem(name);
      this.sheets.set(key, sheet);
    }
    return sheet;
  }

  addSheet(name: string): Excel.Worksheet {
    const sheet = this.workbook.worksheets.add(name);
    this.sheets.set(name.toLowerCase(), sheet);
    return sheet;
  }

  /** A sheet that has got a new name. */
  keepSheet(name: string, sheet: Excel.Worksheet): void {
    this.sheets.set(name.toLowerCase(), sheet);
  }

  /** To be called when a sheet was renamed or deleted: its name may now mean another one. */
  forgetSheet(name: string): void {
    this.sheets.delete(name.toLowerCase());
    this.ranges.clear();
  }

  range(at: Block): Excel.Range {
    const key = `${at.row},${at.column},${at.rows},${at.columns},${at.sheet.toLowerCase()}`;
    let range = this.ranges.get(key);
    if (!range) {
      range = this.sheet(at.sheet).getRangeByIndexes(at.row, at.column, at.rows, at.columns);
      this.ranges.set(key, range);
    }
    return range;
  }

  /** To be called when cells have moved: a place on a sheet now means other cells. */
  forgetRanges(): void {
    this.ranges.clear();
  }

  /** So many requests were made so far. */
  get requests(): number {
    return this.syncs;
  }

  async sync(): Promise<void> {
    this.syncs++;
    await this.context.sync();
    this.ranges.clear();
  }
}
