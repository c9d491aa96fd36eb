import { aggregateFunctions } from "./aggregate";
import { criteriaFunctions } from "./criteria";
import type { FunctionDefinition, SpecialForm } from "./define";
import { informationFunctions } from "./information";
import { logicForms, logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";

/** All worksheet functions that the engine calculates, by upper-case name. */
export const definitions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    ...aggregateFunctions,
    ...criteriaFunctions,
    ...informationFunctions,
    ...logicFunctions,
    ...lookupFunctions,
    ...mathFunctions,
  ].map((definition) => [definition.name, definition]),
);

/** Functions that calculate only some of their arguments. */
export const specialForms: ReadonlyMap<string, SpecialForm> = new Map(
  [...logicForms].map((form) => [form.name, form]),
);
