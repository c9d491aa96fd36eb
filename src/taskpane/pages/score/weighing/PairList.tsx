import type { ReactElement } from "react";
import type { WeighingLevel } from "#core/scoring/weighing/levels";
import type { JudgeAnswers } from "#core/scoring/weighing/weighing";
import { useScoreTexts } from "../scoreLanguage";
import type { WeighingController } from "./weighingController";
import { pairsOf, steps, stepWords, type PairView } from "./weighingView";

interface Props {
  readonly answers: JudgeAnswers;
  readonly level: WeighingLevel;
  readonly controller: WeighingController;
}

/** All pairs at once: "Strategic fit is 3 times as important as Urgency". */
export function PairList({ answers, level, controller }: Props): ReactElement {
  const { weighing, say } = useScoreTexts();
  const pairs = pairsOf(level, answers);
  const open = pairs.filter(({ ratio }) => ratio === null).length;
  return (
    <section className="stack tight" aria-label={weighing.pairs}>
      <ul className="plain cards">
        {pairs.map((pair) => (
          <li key={`${pair.first} ${pair.second}`} className="card pair-card">
            <span className="wrap" aria-hidden="true">
              {pair.first}
            </span>
            <PairChoice pair={pair} controller={controller} />
            <span className="wrap" aria-hidden="true">
              {pair.second}
            </span>
          </li>
        ))}
      </ul>
      <p className="small quiet" role="status">
        {open > 0 && say.counted(weighing.openPairs, open)}
      </p>
    </section>
  );
}

function PairChoice({
  pair,
  controller,
}: {
  readonly pair: PairView;
  readonly controller: WeighingController;
}): ReactElement {
  const texts = useScoreTexts();
  const { weighing, say } = texts;
  const { first, second, ratio } = pair;
  // A mean of several people's answers lies between the steps.
  const offered = ratio === null || steps.includes(ratio) ? steps : [ratio, ...steps];
  return (
    <select
      className="input"
      aria-label={say.fill(weighing.pairOf, { first, second })}
      value={ratio === null ? "" : String(ratio)}
      onChange={({ target }) => {
        controller.judge([first, second], target.value === "" ? null : Number(target.value));
      }}
    >
      <option value="">{weighing.notJudged}</option>
      {offered.map((step) => (
        <option key={step} value={String(step)}>
          {stepWords(step, texts)}
        </option>
      ))}
    </select>
  );
}
