import { amount, signedAmount } from "./amounts";
import type { ResultProject } from "./portfolioView";
import type { Answer } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

export interface Figure {
  readonly name: string;
  readonly figure: string;
}

/** The figures of a project beside its sentences: those that are known by now. */
export function projectFigures(
  { project, cost, isIn, explanation }: ResultProject,
  { problem }: Answer,
  { trade, say }: TradeOffWords,
): readonly Figure[] {
  const figures: Figure[] = [
    {
      name: trade.itsValue,
      figure: project.value === null ? trade.unknownValue : amount(project.value, say),
    },
    { name: say.fill(trade.itsCost, { unit: problem.moneyUnit }), figure: amount(cost, say) },
  ];
  if (explanation === null) return figures;
  const { known, valueIfReversed, budgetToEnter, staysFrom, onTop } = explanation;
  if (known !== "bound") {
    figures.push({
      name: isIn ? trade.ifOut : trade.ifIn,
      figure: valueIfReversed === null ? trade.impossible : signedAmount(valueIfReversed, say),
    });
  }
  if (isIn) return figures;
  if (known === "all") {
    const at = (multiplier: number | null): string =>
      multiplier === null
        ? trade.notUpToTwice
        : say.fill(trade.ofEnvelopes, { share: say.percent(multiplier) });
    figures.push({ name: trade.enters, figure: at(budgetToEnter) });
    if (budgetToEnter !== null) figures.push({ name: trade.staysFrom, figure: at(staysFrom) });
  }
  if (known !== "bound") {
    const figure =
      onTop > 0 ? say.fill(trade.onTopShort, { amount: amount(onTop, say) }) : trade.onTopFits;
    figures.push({ name: trade.onTop, figure });
  }
  return figures;
}
