import type { RuleSetUseItem } from "webpack";

export const swcLoader: RuleSetUseItem;
