import type { ReactElement } from "react";
import { infeasibilitySentence } from "#core/messages/selectionSentences";
import { Button } from "../../components/Button";
import { MessageBar } from "../../components/MessageBar";
import type { PartProps } from "./TradeOffPage";
import type { Answer } from "./tradeOffState";
import { useTradeOff } from "./useTradeOff";

interface Props extends PartProps {
  readonly answer: Answer;
}

/** No portfolio keeps all limits: which of them collide, by how much, and the ways out. */
export function InfeasibleView({ answer, controller, store, tradeOff }: Props): ReactElement {
  const { trade, words } = useTradeOff();
  const { infeasible } = answer.choice.selection;
  const hasLocks = Object.keys(tradeOff.wish.locks).length > 0;
  const isProtected = answer.problem.projects.some(({ rule }) => rule.kind === "protected");
  return (
    <MessageBar
      intent="bad"
      actions={
        <>
          <Button size="short" onClick={() => void store.goTo("Periods")}>
            {trade.raise}
          </Button>
          {isProtected && (
            <Button
              size="short"
              onClick={() => void controller.solveWith({ ...tradeOff.wish, protects: false })}
            >
              {trade.release}
            </Button>
          )}
          {hasLocks && (
            <Button size="short" onClick={() => void controller.freeAll()}>
              {trade.freeAll}
            </Button>
          )}
          {tradeOff.before !== null && (
            <Button size="short" onClick={() => void controller.takeBack()}>
              {trade.takeBack}
            </Button>
          )}
        </>
      }
    >
      {infeasible === null ? trade.infeasible : infeasibilitySentence(infeasible, words)}
    </MessageBar>
  );
}
