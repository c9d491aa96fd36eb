import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { Progress } from "../../components/Progress";
import { StickyBar } from "../../components/StickyBar";
import { progressWords, summaryWords } from "./answerWords";
import { ageOf } from "./choiceWish";
import type { PartProps } from "./TradeOffPage";
import type { Solving } from "./tradeOffState";
import { useTradeOff } from "./useTradeOff";

/** The portfolio in one line, how it moved, and the button that chooses it, wherever one has scrolled to. */
export function AnswerBar({ reading, tradeOff, controller }: PartProps): ReactElement {
  const texts = useTradeOff();
  const { trade } = texts;
  const { answer, before, solving } = tradeOff;
  const age = answer === null ? "none" : ageOf(answer, tradeOff);
  return (
    <StickyBar>
      <p role="status" className="small strong answer-line">
        {answer !== null && summaryWords(answer, before, texts)}
      </p>
      {solving !== null ? (
        <Running
          solving={solving}
          onCancel={() => {
            controller.cancel();
          }}
        />
      ) : (
        <div className="row">
          <Button
            look={age === "new" ? "standard" : "primary"}
            size={age === "new" ? "short" : "standard"}
            isOff={reading.problem === null}
            onClick={() => {
              controller.show({ part: "portfolio" });
              void controller.solve();
            }}
          >
            {answer === null ? trade.solve : trade.solveAgain}
          </Button>
          {age === "limits" && <span className="small quiet spread">{trade.limitsOld}</span>}
          {age === "inputs" && <span className="small quiet spread">{trade.inputsOld}</span>}
        </div>
      )}
    </StickyBar>
  );
}

function Running({
  solving,
  onCancel,
}: {
  readonly solving: Solving;
  readonly onCancel: () => void;
}): ReactElement {
  const texts = useTradeOff();
  const { trade } = texts;
  const { progress } = solving;
  const doing = progress === null ? trade.starting : trade.doing[progress.doing];
  return (
    <div className="stack tight">
      <Progress label={doing} share={progress?.share ?? null} />
      <div className="row">
        <span className="small quiet spread">
          {doing}
          {progress?.doing === "solving" && progress.bound !== null && (
            <>
              <br />
              {progressWords(progress, texts)}
            </>
          )}
        </span>
        <Button size="short" onClick={onCancel}>
          {trade.cancel}
        </Button>
      </div>
    </div>
  );
}
