/** Rows of a sheet of Excel. */
export const mostRows = 1_048_576;

/** Columns of a sheet of Excel. */
export const mostColumns = 16_384;
