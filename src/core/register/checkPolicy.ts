/**
 * How strict the checks are, after the kinds of PMO: a supportive office advises, a controlling one asks
 * for its standard, a directive one runs by it.
 */
export type CheckPolicy = "supportive" | "controlling" | "directive";

export const checkPolicies: readonly CheckPolicy[] = ["supportive", "controlling", "directive"];

/** The policy of a workbook that has chosen none. */
export const usualPolicy: CheckPolicy = "controlling";
