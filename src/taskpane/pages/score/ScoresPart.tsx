import { useMemo, type ReactElement } from "react";
import type { ScoringReading } from "#actions/readScoring";
import type { MissingPolicy } from "#core/scoring/weightedScore";
import { useTexts } from "../../hooks/useTexts";
import { GuidancePanel } from "./GuidancePanel";
import type { ScoreController } from "./scoreController";
import { ScoreGrid } from "./ScoreGrid";
import type { ScoreState } from "./scoreState";
import { gridRows, incompleteProjects } from "./scoreView";

interface Props {
  readonly reading: ScoringReading;
  readonly score: ScoreState;
  readonly controller: ScoreController;
}

const policies: readonly MissingPolicy[] = ["Exclude", "Renormalise", "Lowest"];

/** The scores of all projects, to look at and to type. */
export function ScoresPart({ reading, score, controller }: Props): ReactElement {
  const { score: words, say } = useTexts();
  const { model } = reading;
  const { search, missingOnly } = score;
  const rows = useMemo(
    () => gridRows(model, { search, missingOnly }),
    [model, search, missingOnly],
  );
  if (model.projects.length === 0) return <p>{words.noProjects}</p>;
  if (model.criteria.length === 0) return <p>{words.noCriteria}</p>;
  return (
    <div className="stack tight">
      <div className="filters">
        <input
          className="input"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => {
            controller.search(event.target.value);
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={missingOnly !== null}
            onChange={(event) => {
              controller.showMissingOnly(event.target.checked ? incompleteProjects(model) : null);
            }}
          />
          <span>{words.missingOnly}</span>
        </label>
        <span className="small quiet" role="status">
          {rows.length === 0
            ? words.noneShown
            : say.counted(words.shown, model.projects.length, { shown: say.number(rows.length) })}
        </span>
      </div>
      {rows.length > 0 && (
        <ScoreGrid rows={rows} model={model} score={score} controller={controller} />
      )}
      <GuidancePanel model={model} score={score} controller={controller} />
      <label className="field">
        <span className="small">{words.policy}</span>
        <select
          className="input"
          value={model.policy}
          onChange={(event) => {
            const policy = policies.find((each) => each === event.target.value);
            if (policy !== undefined) void controller.setPolicy(policy);
          }}
        >
          {policies.map((policy) => (
            <option key={policy} value={policy}>
              {words.policies[policy]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
