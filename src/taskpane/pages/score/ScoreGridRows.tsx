import type { ReactElement } from "react";
import type { ModelCriterion, ModelProject } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { ScoreCell } from "./ScoreCell";
import type { ScoreState } from "./scoreState";
import { cellWidth, headHeight, rowHeight } from "./gridStyles";
import { cellView } from "./scoreView";

/** The names of the criteria above the scores. */
export function GridHead({
  criteria,
}: {
  readonly criteria: readonly ModelCriterion[];
}): ReactElement {
  const { score: words } = useTexts();
  return (
    <div role="row" aria-rowindex={1} className="score-head" style={{ height: headHeight }}>
      <div role="columnheader" aria-colindex={1} className="name-cell">
        {words.project}
      </div>
      {criteria.map(({ name, weight }, j) => (
        <div
          key={name}
          role="columnheader"
          aria-colindex={j + 2}
          title={name}
          className={weight === 0 ? "head-cell quiet" : "head-cell"}
          style={{ width: cellWidth }}
        >
          <span>{name}</span>
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: number;
  readonly project: ModelProject;
  readonly criteria: readonly ModelCriterion[];
  readonly drafts: ScoreState["drafts"];
  readonly isLooked: boolean;
  /** Column of the active cell; null when it is in another row. */
  readonly active: number | null;
  readonly isEditing: boolean;
  readonly onChoose: (column: number) => void;
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** A project with its scores. */
export function GridRow(props: RowProps): ReactElement {
  const { row, project, criteria, drafts, isLooked, active, isEditing } = props;
  const texts = useTexts();
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={isLooked ? "score-row looked" : "score-row"}
      style={{ top: headHeight + row * rowHeight, height: rowHeight }}
    >
      <div role="rowheader" aria-colindex={1} className="name-cell" title={project.name}>
        <span>{project.name === "" ? project.id : project.name}</span>
        <span className="quiet">{project.id}</span>
      </div>
      {criteria.map((criterion, j) => (
        <ScoreCell
          key={criterion.name}
          view={cellView(project, criterion, j, drafts, texts)}
          project={project}
          criterion={criterion}
          column={j}
          isActive={j === active}
          isEditing={j === active && isEditing}
          onChoose={() => {
            props.onChoose(j);
          }}
          onBegin={props.onBegin}
          onType={props.onType}
          onLeave={props.onLeave}
        />
      ))}
    </div>
  );
}
