import type { CustomFunction, CustomFunctions } from "#host/engine/customFunctions";

/**
 * The add-in's function that a formula names: `PMO.SCORE`, or `_XLDUDF_PMO_SCORE` as Excel saves it
 * (there every dot is an underscore).
 */
export function customFunctionNamed(
  name: string,
  functions: CustomFunctions | undefined,
): CustomFunction | undefined {
  if (!functions || functions.size === 0) return undefined;
  const known = functions.get(name);
  if (known) return known;
  const flat = name.replace(/^_XLDUDF_/, "").replaceAll(".", "_");
  if (flat === name) return undefined;
  for (const [key, fn] of functions) if (key.replaceAll(".", "_") === flat) return fn;
  return undefined;
}
