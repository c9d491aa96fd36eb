import { ExcelFailure } from "./excelFailure";
import { runExcel, throwIfStopped } from "./runExcel";
import { readState } from "./workbookState";

/** Code of an `ExcelFailure` that means: this Excel makes no PDF. */
const noPdfCode = "NoPdf";
const during = "reading the workbook";
/** Office on iPad hands out no larger slices. */
const sliceSize = 65_536;

/** Whether Excel says that it makes PDFs. On the web it says so and may still give an empty one. */
export function canExportPdf(): boolean {
  return Office.context.requirements.isSetSupported("PdfFile", "1.1");
}

/**
 * The given sheets as one PDF, made by Excel's own export; all other sheets are hidden meanwhile and
 * shown again, whatever happens. Throws `ExcelFailure` with code "NoPdf" where Excel makes none.
 * Requests: 3, and one for each 64 KB of the file. Requirement sets: PdfFile 1.1, ExcelApi 1.1.
 */
export async function exportPdfOf(
  sheets: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const names = `"${sheets[0] ?? ""}" – "${sheets.at(-1) ?? ""}"`;
  const refusal = (cause?: unknown): ExcelFailure =>
    new ExcelFailure(noPdfCode, during, cause, "", { names });
  if (!canExportPdf()) throw refusal();
  const state = await readState(signal);
  const others = state.sheets
    .filter(({ name, visibility }) => visibility === "Visible" && !sheets.includes(name))
    .map(({ name }) => name);
  try {
    await show(others, "Hidden", sheets[0]);
    const bytes = await fileBytes(Office.FileType.Pdf, signal);
    if (bytes.length === 0) throw refusal();
    return bytes;
  } catch (error) {
    throw error instanceof ExcelFailure ? error : refusal(error);
  } finally {
    await show(others, "Visible", state.activeSheet);
  }
}

async function show(
  sheets: readonly string[],
  visibility: "Visible" | "Hidden",
  active: string | undefined,
): Promise<void> {
  if (sheets.length === 0) return;
  await runExcel(during, async (context) => {
    const { worksheets } = context.workbook;
    // The sheet that is shown cannot be hidden, and a hidden one cannot be shown.
    if (visibility === "Hidden" && active !== undefined) worksheets.getItem(active).activate();
    for (const name of sheets) worksheets.getItem(name).visibility = visibility;
    if (visibility === "Visible" && active !== undefined) worksheets.getItem(active).activate();
    await context.sync();
  });
}

async function fileBytes(
  type: Office.FileType,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) => {
    Office.context.document.getFileAsync(type, { sliceSize }, done);
  });
  try {
    const slices: number[][] = [];
    for (let s = 0; s < file.sliceCount; s++) {
      throwIfStopped(during, signal);
      const slice = await answered<Office.Slice>((done) => {
        file.getSliceAsync(s, done);
      });
      slices.push(slice.data as number[]);
    }
    return Uint8Array.from(slices.flat());
  } finally {
    file.closeAsync();
  }
}

/** What Office answers to one of its older calls; rejects with its error. */
function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(`${result.error.name}: ${result.error.message}`));
    });
  });
}
