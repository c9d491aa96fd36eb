import { useMemo, useState, type ReactElement } from "react";
import type { WeightingReading } from "#actions/readWeighting";
import { rankMoves } from "#core/scoring/rankMoves";
import type { ScoringModel } from "#core/scoring/scoringModel";
import type { WeighingResult } from "#core/scoring/weighing/weighing";
import { Button } from "../../../components/Button";
import { StickyBar } from "../../../components/StickyBar";
import { useScoreTexts } from "../scoreLanguage";
import type { WeighingController } from "./weighingController";
import type { WeighingView } from "./weighingState";
import { moveSentences, weightChanges, type WeightChange } from "./weighingView";

interface Props {
  readonly reading: WeightingReading;
  readonly result: WeighingResult;
  readonly isDraft: boolean;
  readonly isBusy: boolean;
  readonly view: WeighingView;
  readonly controller: WeighingController;
}

/** Projects that are named before "show more" is pressed. */
const namedAtOnce = 6;

/** The weights beside those of the workbook, who moves in the ranking, and the button that writes them. */
export function WeightsPreview(props: Props): ReactElement {
  const { reading, result } = props;
  const { weighing: texts } = useScoreTexts();
  const { preview } = texts;
  const { weights } = result;
  const changes =
    weights === null ? [] : weightChanges(reading.subject.criteria, reading.current, weights);
  const changed = changes.filter(({ isChanged }) => isChanged).length;
  const hasBar = props.isDraft || changed > 0;
  return (
    <>
      {weights === null ? (
        !hasBar && <p className="quiet">{preview.none}</p>
      ) : (
        <section className="stack tight" aria-labelledby="new-weights">
          <h3 id="new-weights">{preview.heading}</h3>
          <ChangeTable changes={changes} />
          {changed > 0 && <Moves model={reading.model} weights={weights} />}
        </section>
      )}
      {hasBar && <WeightsBar {...props} changed={changed} />}
    </>
  );
}

/** How much changes, and the buttons that write it, keep it for later, or give it up. */
function WeightsBar({
  reading,
  result,
  isDraft,
  isBusy,
  view,
  controller,
  changed,
}: Props & { readonly changed: number }): ReactElement {
  const { weighing: texts, say } = useScoreTexts();
  const { preview } = texts;
  const { weights, comparings } = result;
  const limit = reading.subject.crLimit;
  const isInconsistent = comparings.some(
    ({ consistency }) => consistency !== null && consistency.ratio > limit,
  );
  const isHeld = weights === null || (isInconsistent && !view.keepsInconsistent);
  const inside = (
    <>
      <p className="small quiet" aria-live="polite">
        {changed === 0
          ? weights === null
            ? preview.none
            : preview.same
          : say.fill(preview.changed, { count: changed, of: weights?.length ?? 0 })}
      </p>
      <div className="row">
        <Button
          look="primary"
          isOff={isBusy || isHeld}
          onClick={() => void controller.apply("yes")}
        >
          {preview.apply}
        </Button>
        {isDraft && (
          <>
            <Button size="short" isOff={isBusy} onClick={() => void controller.apply("no")}>
              {preview.keepAnswers}
            </Button>
            <Button
              size="short"
              isOff={isBusy}
              onClick={() => {
                controller.discard();
              }}
            >
              {preview.discard}
            </Button>
          </>
        )}
      </div>
    </>
  );
  // A question and its answers need the room themselves.
  return view.isInterview ? (
    <div className="stack tight">{inside}</div>
  ) : (
    <StickyBar>{inside}</StickyBar>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly WeightChange[] }): ReactElement {
  const { weighing: texts, say } = useScoreTexts();
  const { preview } = texts;
  return (
    <table className="table small new-weights" aria-labelledby="new-weights">
      <thead>
        <tr>
          <th scope="col">{preview.criterion}</th>
          <th scope="col" className="number">
            {preview.now}
          </th>
          <th scope="col" className="number">
            {preview.later}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ criterion, now, later, isChanged }) => (
          <tr key={criterion}>
            <th scope="row">
              <span className="wrap">{criterion}</span>
              <span className="share-track" aria-hidden="true">
                <span style={{ transform: `scaleX(${later})` }} />
              </span>
            </th>
            <td className="number">{say.percent(now, 1)}</td>
            <td className={isChanged ? "number strong" : "number"}>
              {later === 0 ? preview.off : say.percent(later, 1)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moves({
  model,
  weights,
}: {
  readonly model: ScoringModel;
  readonly weights: readonly number[];
}): ReactElement {
  const language = useScoreTexts();
  const { weighing: texts, say } = language;
  const [isWhole, setIsWhole] = useState(false);
  const moves = useMemo(() => rankMoves(model, weights), [model, weights]);
  const { summary, first, lines } = moveSentences(moves, language);
  const shown = isWhole ? lines : lines.slice(0, namedAtOnce);
  return (
    <>
      <p role="status">
        {summary}
        {lines.length > 0 && first !== null && `: ${first}`}
      </p>
      <ul className="plain small lines">
        {shown.map((line) => (
          <li key={line} className="wrap">
            {line}
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <div>
          <Button
            size="short"
            onClick={() => {
              setIsWhole(true);
            }}
          >
            {say.counted(texts.preview.all, lines.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}
