/** The page Score. */
export const score = { heading: "Score" };
