/** What the columns "Relates to" call the whole portfolio. */
export const portfolioId = "PORTFOLIO";
