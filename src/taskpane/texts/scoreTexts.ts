import type { models } from "./english/models";
import type { sensitivity } from "./english/sensitivity";
import type { weighing } from "./english/weighing";

/** Texts of the page Score that come with it; the English ones are the pattern that the others follow. */
export type WeighingTexts = typeof weighing;
export type ModelsTexts = typeof models;
export type SensitivityTexts = typeof sensitivity;
