/**
 * What a workbook may hold. The largest workbooks that offices have stay far below (a register of 10,000 rows
 * with all its pages has 60 MB unpacked and a million cells); a file above is refused before it costs more
 * than 10 seconds or 1 GB.
 */

/** Bytes of a file; Excel on the web opens 100 MB. */
export const maxFileBytes = 100 * 1024 * 1024;
export const maxParts = 20_000;
export const maxPartBytes = 160 * 1024 * 1024;
export const maxTotalBytes = 256 * 1024 * 1024;

/** Sheets full of repeated cells reach about 60:1; DEFLATE can do 1,032:1. */
export const maxCompressionRatio = 250;

/** Below this size a part may be compressed as well as it likes. */
export const ratioCheckedFromBytes = 4 * 1024 * 1024;

/** Nesting of XML elements: real parts stay below 40. */
export const maxXmlDepth = 512;

/** Sheets of a workbook: people lose their way from about 200 on. */
export const maxSheets = 2_000;
/** Cells of all sheets that the file lists, empty ones with a look included; each takes about 200 bytes. */
export const maxCells = 2_000_000;
/** Rows of all sheets that the file lists, empty ones included; each with a height costs as much as a cell. */
export const maxListedRows = 600_000;
/** Excel's limit for the characters of a formula; a longer one keeps its value and is not computed. */
export const maxFormulaLength = 8_192;
/** Characters of the formulas that cells share, written out for each of them. */
export const maxSharedText = 32 * 1024 * 1024;
/** Excel's limit for the code of a number format; a longer one is shown as a plain number. */
export const maxFormatLength = 255;
/** Cells inside the areas of array formulas; a thousand areas of a thousand cells are rare. */
export const maxSpilledCells = 4_000_000;
