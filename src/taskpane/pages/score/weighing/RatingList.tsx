import type { ReactElement } from "react";
import type { WeighingLevel } from "#core/scoring/weighing/levels";
import type { JudgeAnswers, Weighing } from "#core/scoring/weighing/weighing";
import { useScoreTexts } from "../scoreLanguage";
import { NumberField } from "./NumberField";
import type { WeighingController } from "./weighingController";
import { isRanked } from "./weighingDraft";
import { ratingLabel, sumSentence } from "./weighingView";

interface Props {
  readonly weighing: Weighing;
  readonly answers: JudgeAnswers;
  readonly level: WeighingLevel;
  readonly controller: WeighingController;
}

/** One number or rank for each criterion or group. */
export function RatingList(props: Props): ReactElement {
  const { weighing, answers, level } = props;
  const texts = useScoreTexts();
  const sentence = sumSentence(weighing, answers, level, texts);
  return (
    <>
      <ul className="plain rating-list">
        {level.items.map((item) => (
          <li key={item}>
            <span className="wrap" aria-hidden="true">
              {item}
            </span>
            {isRanked(weighing.method) ? (
              <RankChoice {...props} item={item} />
            ) : (
              <PointsField {...props} item={item} />
            )}
          </li>
        ))}
      </ul>
      <p className="small quiet" role="status">
        {sentence}
      </p>
    </>
  );
}

interface ItemProps extends Props {
  readonly item: string;
}

function PointsField({ weighing, answers, controller, item }: ItemProps): ReactElement {
  const texts = useScoreTexts();
  return (
    <NumberField
      label={ratingLabel(weighing.method, item, texts)}
      hasHiddenLabel
      value={ratingOf(answers, item)}
      onNumber={(value) => {
        controller.rate(item, value);
      }}
    />
  );
}

function RankChoice({ weighing, answers, level, controller, item }: ItemProps): ReactElement {
  const texts = useScoreTexts();
  const rank = ratingOf(answers, item);
  const places = level.items.map((_, at) => at + 1);
  if (rank !== null && rank > 0 && !places.includes(rank)) places.push(rank);
  return (
    <select
      className="input"
      aria-label={ratingLabel(weighing.method, item, texts)}
      value={rank === null || rank === 0 ? "" : String(rank)}
      onChange={({ target }) => {
        controller.rate(item, target.value === "" ? null : Number(target.value));
      }}
    >
      <option value="">{texts.weighing.off}</option>
      {places.map((place) => (
        <option key={place} value={place}>
          {texts.say.number(place)}
        </option>
      ))}
    </select>
  );
}

function ratingOf({ ratings }: JudgeAnswers, item: string): number | null {
  return ratings.find(({ criterion }) => criterion === item)?.value ?? null;
}
