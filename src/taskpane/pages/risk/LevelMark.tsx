import type { ReactElement } from "react";
import type { RatingKind } from "#core/risk/heatMap";
import type { Rating, RiskType } from "#core/risk/risk";
import { ratingWords, shadeOf } from "./riskWordings";
import { useRisk } from "./useRisk";

interface Props {
  readonly rating: Rating;
  readonly kind: RatingKind;
  readonly type: RiskType;
}

/** A score with the letter of its level on the level's colour; spoken in full. */
export function LevelMark({ rating, kind, type }: Props): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { score, level } = rating;
  const words = ratingWords(rating, kind, texts);
  return (
    <span className={`level ${kind} ${shadeOf(type, level)}`} title={words}>
      <span aria-hidden="true">
        {score === null || level === null
          ? "–"
          : say.fill(risk.score, { score: say.number(score, 1), letter: risk.letters[level] })}
      </span>
      <span className="only-spoken">{words}</span>
    </span>
  );
}
