import type { ReactElement } from "react";
import type { WeighingResult } from "#core/scoring/weighing/weighing";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { useScoreTexts } from "../scoreLanguage";
import type { WeighingController } from "./weighingController";
import { consistencyView, levelName, ratioText } from "./weighingView";

interface Props {
  readonly result: WeighingResult;
  readonly limit: number;
  readonly isKept: boolean;
  /** One person answers: a press can mend the judgement. */
  readonly canMend: boolean;
  readonly controller: WeighingController;
}

/** How well the judgements fit together, on each level that is compared; what would mend them. */
export function ConsistencyNotes({
  result,
  limit,
  isKept,
  canMend,
  controller,
}: Props): ReactElement {
  const texts = useScoreTexts();
  const { weighing, say } = texts;
  const isSingle = result.comparings.length === 1;
  return (
    <div className="stack tight" role="status">
      {result.comparings.map((comparing) => {
        const { consistency, level } = comparing;
        if (consistency === null || comparing.items.length < 3) return null;
        const view = consistencyView(comparing, consistency, limit, texts);
        const sentence = isSingle
          ? view.sentence
          : say.fill(weighing.inLevel, { level: levelName(level, texts), sentence: view.sentence });
        if (!view.isInconsistent) {
          return (
            <p key={level} className="small">
              {sentence}
            </p>
          );
        }
        if (isKept) {
          return (
            <p key={level} className="small">
              {say.fill(weighing.kept, { ratio: say.number(consistency.ratio, 2, 2) })}
            </p>
          );
        }
        const { mend } = view;
        return (
          <MessageBar
            key={level}
            intent="warning"
            actions={
              <>
                {canMend && mend !== null && (
                  <Button
                    size="short"
                    onClick={() => {
                      controller.judge(mend.pair, mend.ratio);
                    }}
                  >
                    {say.fill(weighing.mend, { value: ratioText(mend.ratio, texts) })}
                  </Button>
                )}
                <Button
                  size="short"
                  onClick={() => {
                    controller.view({ keepsInconsistent: true });
                  }}
                >
                  {weighing.keepAnyway}
                </Button>
              </>
            }
          >
            {sentence}
          </MessageBar>
        );
      })}
    </div>
  );
}
