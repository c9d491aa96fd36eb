import { aggregateFunctions } from "./aggregate";
import { arrayFunctions } from "./arrays";
import { criteriaFunctions } from "./criteria";
import { dateFunctions } from "./date";
import type { FunctionDefinition, SpecialForm } from "./define";
import { financeFunctions } from "./finance";
import { informationFunctions } from "./information";
import { lambdaFunctions } from "./lambdas";
import { logicForms, logicFunctions } from "./logic";
import { longTailFunctions } from "./longTail";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { statisticsFunctions } from "./statistics";
import { textFunctions } from "./text";

/** All worksheet functions that the engine calculates, by upper-case name. */
export const definitions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    ...aggregateFunctions,
    ...arrayFunctions,
    ...criteriaFunctions,
    ...dateFunctions,
    ...financeFunctions,
    ...informationFunctions,
    ...lambdaFunctions,
    ...logicFunctions,
    ...longTailFunctions,
    ...lookupFunctions,
    ...mathFunctions,
    ...statisticsFunctions,
    ...textFunctions,
  ].map((definition) => [definition.name, definition]),
);

/** Functions that calculate only some of their arguments. */
export const specialForms: ReadonlyMap<string, SpecialForm> = new Map(
  [...logicForms].map((form) => [form.name, form]),
);
