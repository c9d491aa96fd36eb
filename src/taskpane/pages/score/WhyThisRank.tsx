import { useMemo, type ReactElement } from "react";
import { whySentence } from "#core/messages/sensitivitySentences";
import { scoreRanges } from "#core/scoring/sensitivity/scoreRange";
import { whyRanks } from "#core/scoring/sensitivity/whyRank";
import type { ScoringModel } from "#core/scoring/scoringModel";
import { rangeSentence } from "./resultView";
import { useScoreTexts } from "./scoreLanguage";

interface Props {
  readonly id: string;
  readonly model: ScoringModel;
}

/** Why a project has its rank, and how sure that is where scores are missing. */
export function WhyThisRank({ id, model }: Props): ReactElement | null {
  const texts = useScoreTexts();
  const why = useMemo(() => whyRanks(model).get(id), [model, id]);
  const range = useMemo(() => scoreRanges(model).find((each) => each.id === id), [model, id]);
  if (why === undefined && range === undefined) return null;
  return (
    <section className="stack tight" aria-label={texts.sensitivity.why}>
      {why !== undefined && <p>{whySentence(why, texts.words)}</p>}
      {range !== undefined && <p className="small">{rangeSentence(range, texts)}</p>}
    </section>
  );
}
