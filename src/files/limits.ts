/**
 * What a file that is not open may hold. Each bound is far above what offices have (the largest register
 * that Sightline is measured with has 10,000 rows of 40 columns) and low enough that a file made to do harm
 * is read or refused within 10 seconds and 1 GB.
 */

/** Bytes of a file; Excel on the web opens 100 MB. */
export const mostFileBytes = 100 * 1024 * 1024;
/** Parts of a package: a workbook of 1,000 sheets with tables, drawings and notes has about 5,000. */
export const mostParts = 20_000;
/** Unpacked bytes of all parts that are read; a sheet of a million cells has about 40 MB. */
export const mostUnpackedBytes = 160 * 1024 * 1024;
/** How many times larger than the file its content may be; sheets full of equal cells reach 60. */
export const mostRatio = 400;
/** Unpacked bytes that harm nobody, however tightly they are packed. */
export const harmlessBytes = 20 * 1024 * 1024;

/** Elements in one another: workbooks stay below 40. */
export const mostDepth = 256;

export const mostSheets = 2_000;
/** Cells with a value or a formula, of all sheets: reading takes about 6 s for a million. */
export const mostCells = 1_000_000;
/** Cells of the rectangles around them, empty ones included: every step of adopting looks at each. */
export const mostRectangle = 3_000_000;
/** Excel's limit for the text of a cell; files of other programs may have longer ones. */
export const mostCharacters = 32_767;
/** Characters of all texts together, each counted as often as a cell shows it. */
export const mostTextInCells = 64 * 1024 * 1024;
/** Excel's limit for a formula. */
export const mostFormulaCharacters = 8_192;
/** Characters of all formulas, with those that cells share written out for each. */
export const mostFormulaText = 32 * 1024 * 1024;
/** Excel's limit for the code of a number format. */
export const mostFormatCharacters = 255;
/** Merged areas of a sheet, and cells of a web page that span others: real sheets have hundreds. */
export const mostMerges = 20_000;
/** Spanning cells of a web page are compared with every other cell. */
export const mostSpans = 2_000;
/** Bytes of a web page, an XML spreadsheet or an old workbook. */
export const mostMarkupBytes = 30 * 1024 * 1024;
/** Bytes of a text of separated values: a million lines of a register have about 30 MB. */
export const mostTextBytes = 30 * 1024 * 1024;
