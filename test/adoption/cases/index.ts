import type { LabelledCase } from "../drawnSheet";
import { languageCases } from "./languageCases";
import { layoutCases } from "./layoutCases";
import { registerCases } from "./registerCases";
import { unseenFirst } from "./unseenFirst";
import { unseenFourth } from "./unseenFourth";
import { unseenSecond } from "./unseenSecond";
import { unseenThird } from "./unseenThird";
import { valueCases } from "./valueCases";

/** The labelled set of our own: messy sheets re-drawn with texts of our own. */
export const labelledCases: readonly LabelledCase[] = [
  ...layoutCases,
  ...valueCases,
  ...languageCases,
  ...registerCases,
  ...unseenFirst,
  ...unseenSecond,
  ...unseenThird,
  ...unseenFourth,
];
