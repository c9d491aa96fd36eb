/** The page Start and the flow for a new workbook. */
export const start = { workbook: "This workbook" };
