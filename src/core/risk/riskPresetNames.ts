/**
 * Matrices that are known by name.
 *
 * "product": level times level, Moderate from 6, High from 15. "pmi": the matrix of the PMBOK Guide times
 * 100, Moderate from 6, High from 18. "bands": level times level with the limits 9 and 16 of many security
 * registers. "additive": three levels each, added up: 2-3 Low, 4-5 Moderate, 6 High (Technical Program
 * Manager's Handbook, 2nd edition).
 */
export const riskPresets = ["product", "pmi", "bands", "additive"] as const;
export type RiskPreset = (typeof riskPresets)[number];
