import type { RiskReading } from "#actions/risk/readRisk";
import { portfolioId } from "#core/register/relatesTo";
import type { RatingKind } from "#core/risk/heatMap";
import type { Rating, RiskType } from "#core/risk/risk";
import type { RiskLevel, RiskScale } from "#core/risk/riskScale";
import { keyOf } from "#core/scoring/registerTable";
import type { Say } from "../../texts/say";
import type { RiskWords } from "./useRisk";

/**
 * The shade of a level: opportunities mirror threats, so that a high gain is as green as a high threat is
 * red, and a low gain is no danger.
 */
export function shadeOf(type: RiskType, level: RiskLevel | null): string {
  return level === null ? "shade-none" : `shade-${type}-${level}`.toLowerCase();
}

/** "Residual 12, Moderate". */
export function ratingWords(
  { score, level }: Pick<Rating, "score" | "level">,
  kind: RatingKind,
  { risk, say }: RiskWords,
): string {
  const name = risk.ratings[kind];
  return score === null || level === null
    ? say.fill(risk.stepUnrated, { name })
    : say.fill(risk.steps, { name, score: say.number(score, 1), level: risk.levels[level] });
}

/** A level of probability with what the scale says about it: "4 High (50%–70%)"; "–" for none. */
export function probabilityWords(
  level: number | null,
  { bands }: RiskScale,
  { risk, say }: RiskWords,
): string {
  if (level === null) return "–";
  const band = bands.find((each) => each.level === level);
  if (band === undefined) return String(level);
  const { label, from, to } = band;
  return say.fill(risk.levelWords, {
    level,
    label,
    from: say.percent(from),
    to: say.percent(to),
  });
}

/** A level of impact with its label: "4 High". */
export function impactWords(
  level: number | null,
  { bands }: RiskScale,
  { risk, say }: RiskWords,
): string {
  if (level === null) return "–";
  const label = bands.find((each) => each.level === level)?.label;
  return label === undefined ? String(level) : say.fill(risk.levelPlain, { level, label });
}

/** Both levels with the score. */
export function ratingLine(rating: Rating, scale: RiskScale, texts: RiskWords): string {
  const { risk, say } = texts;
  const { probability, impact, score, level } = rating;
  if (score === null || level === null) return risk.notRated;
  return say.fill(risk.ratingLine, {
    probability: probabilityWords(probability, scale, texts),
    impact: impactWords(impact, scale, texts),
    score: say.number(score, 1),
    level: risk.levels[level],
  });
}

/** A word of a list of the registers in the language of the pane; one of their own as it stands. */
export function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

/** A project or program with its name: "P-004 Mobile field app". */
export function namedScope(id: string, reading: RiskReading, { risk }: RiskWords): string {
  if (keyOf(id) === keyOf(portfolioId)) return risk.portfolioItself;
  const known = [...reading.members.projects, ...reading.members.programs].find(
    (each) => each.id === id,
  );
  return known === undefined || known.name === "" ? id : `${id} ${known.name}`;
}

/** Whole levels with their sign: "−1", "+2". */
export function signedLevels(change: number, say: Say): string {
  return change < 0 ? `−${say.number(-change)}` : `+${say.number(change)}`;
}

/** A change of money as a share: "−40%". */
export function signedShare(change: number, say: Say): string {
  return change < 0 ? `−${say.percent(-change)}` : `+${say.percent(change)}`;
}
