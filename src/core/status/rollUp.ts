import { roundTo } from "#core/numeric/rounding";
import type { Rag } from "./rag";
import { worstOf } from "./ratings";
import type { RollRule, StatusRules } from "./statusRules";

/** A live member of a program or portfolio. */
export interface RolledMember {
  /** null = not rated. */
  readonly level: Rag | null;
  readonly budget: number;
  /** Of category Mandatory. */
  readonly isMandatory: boolean;
}

/** The rating of a program or portfolio, with what it follows from. */
export interface RollUp {
  /** null: no member is rated. */
  readonly level: Rag | null;
  readonly rule: RollRule;
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly unrated: number;
  /** Red members of category Mandatory. */
  readonly mandatoryRed: number;
  /** Shares of the whole budget of the members; null without a budget. */
  readonly redShare: number | null;
  readonly amberShare: number | null;
  /** Thresholds of the weighted rule. */
  readonly rollRed: number;
  readonly rollAmber: number;
}

/**
 * Rolls ratings up to a program or the portfolio by the declared rule (G-06).
 *
 * Weighted: Red when Red members hold at least `rollRed` of the budget, Amber when Red and Amber ones
 * hold at least `rollAmber`. The budget is that of all live members, rated or not, as the register
 * Programs has it. Worst: the worst member. Count: Red from two Red members on, or one that is
 * mandatory; Amber from one Red or three Amber ones on. Where no member is rated there is no rating.
 *
 * @example
 * import { statusRules } from "#core/status/statusRules";
 * const member = (level, budget) => ({ level, budget, isMandatory: false });
 * const members = [member("Red", 100), member("Amber", 300), member("Green", 600)];
 * rollUp(members, statusRules(new Map())).level; // => "Amber"
 */
export function rollUp(
  members: readonly RolledMember[],
  rules: Pick<StatusRules, "rollRule" | "rollRed" | "rollAmber">,
): RollUp {
  const { rollRule: rule, rollRed, rollAmber } = rules;
  const of = (level: Rag | null): readonly RolledMember[] =>
    members.filter((member) => member.level === level);
  const total = budgetOf(members);
  const share = (level: Rag): number | null => (total > 0 ? budgetOf(of(level)) / total : null);
  const facts = {
    rule,
    red: of("Red").length,
    amber: of("Amber").length,
    green: of("Green").length,
    unrated: of(null).length,
    mandatoryRed: of("Red").filter(({ isMandatory }) => isMandatory).length,
    redShare: share("Red"),
    amberShare: share("Amber"),
    rollRed,
    rollAmber,
  };
  const isRated = facts.unrated < members.length;
  return { ...facts, level: isRated ? levelOf(facts, members) : null };
}

function levelOf(facts: Omit<RollUp, "level">, members: readonly RolledMember[]): Rag | null {
  const { redShare, amberShare, red, amber, mandatoryRed } = facts;
  switch (facts.rule) {
    case "Weighted":
      if (redShare === null || amberShare === null) return null;
      if (roundTo(redShare, 6) >= facts.rollRed) return "Red";
      return roundTo(redShare + amberShare, 6) >= facts.rollAmber ? "Amber" : "Green";
    case "Worst":
      return worstOf(members.map(({ level }) => level));
    case "Count":
      if (red >= 2 || mandatoryRed >= 1) return "Red";
      return red >= 1 || amber >= 3 ? "Amber" : "Green";
  }
}

function budgetOf(members: readonly RolledMember[]): number {
  return members.reduce((sum, { budget }) => sum + Math.max(0, budget), 0);
}
