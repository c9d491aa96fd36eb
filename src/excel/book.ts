import type { Block } from "#sheets/plan";

/** Places of sheets that are asked for in one request: 1.5 KB each at most, so that 2 MB are not reached. */
const askedAtOnce = 800;

/**
 * The objects of one Excel.run, each made once: a range costs some 500 bytes of request, so edits on
 * the same block share it. Ranges are forgotten after each request.
 */
export class Book {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly ranges = new Map<string, Excel.Range>();
  private syncs = 0;
  private asked = 0;

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  sheet(name: string): Excel.Worksheet {
    this.asked++;
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

  /** Queues a reading of each item; where they are so many that one request would be too large, in several. */
  async queue<T, R>(items: Iterable<T>, load: (item: T) => R): Promise<R[]> {
    const loaded: R[] = [];
    for (const item of items) {
      loaded.push(load(item));
      if (this.asked >= askedAtOnce) await this.sync();
    }
    return loaded;
  }

  async sync(): Promise<void> {
    this.syncs++;
    this.asked = 0;
    await this.context.sync();
    this.ranges.clear();
  }
}

/** Queues where a range stands; call the result after the request. Requirement set: ExcelApi 1.1. */
export function loadBlock(range: Excel.Range, sheet: string): () => Block {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { sheet, row, column, rows, columns };
  };
}
