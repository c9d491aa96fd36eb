/**
 * What a workbook may unpack to. The largest workbooks that Excel itself handles well stay far below;
 * a file above is taken for an archive bomb and refused before anything is unpacked.
 */
export const maxParts = 20_000;
export const maxPartBytes = 256 * 1024 * 1024;
export const maxTotalBytes = 768 * 1024 * 1024;

/** Sheets full of repeated cells reach about 60:1; DEFLATE can do 1,032:1. */
export const maxCompressionRatio = 250;

/** Below this size a part may be compressed as well as it likes. */
export const ratioCheckedFromBytes = 4 * 1024 * 1024;

/** Nesting of XML elements: real parts stay below 40. */
export const maxXmlDepth = 512;
