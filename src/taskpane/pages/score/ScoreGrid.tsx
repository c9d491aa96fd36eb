import { useState, type ReactElement } from "react";
import type { ModelProject, ScoringModel } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { GridActions, TypeAhead } from "./gridActions";
import { activePlace, scoreCells } from "./scoreCells";
import type { ScoreController } from "./scoreController";
import { GridHead, GridRow } from "./ScoreGridRows";
import type { ScoreState } from "./scoreState";
import { isTyped } from "./scoreView";
import { TypingGrid } from "./TypingGrid";

interface Props {
  readonly rows: readonly ModelProject[];
  readonly model: ScoringModel;
  readonly score: ScoreState;
  readonly controller: ScoreController;
}

/** Projects by criteria, typed into as into a sheet. */
export function ScoreGrid({ rows, model, score, controller }: Props): ReactElement {
  const texts = useTexts();
  const { criteria } = model;
  const [letters] = useState(() => new TypeAhead());
  const at = activePlace(score.cell, rows, criteria);
  const actions = new GridActions(controller, {
    cellAt: scoreCells(rows, criteria),
    names: rows.map(({ id, name }) => [id, name]),
    drafts: score.drafts,
    at,
    texts,
    letters,
    lookAt: ({ row, column }) => {
      const project = rows[row];
      const criterion = criteria[column];
      if (project === undefined || criterion === undefined) return;
      controller.moveTo({ project: project.id, criterion: criterion.name });
    },
  });
  return (
    <TypingGrid
      label={texts.score.grid}
      help={texts.score.gridHelp}
      rows={rows.length}
      isTyped={criteria.map(isTyped)}
      at={at}
      actions={actions}
      head={<GridHead criteria={criteria} />}
      drawRow={(row, use) => {
        const project = rows[row];
        return project === undefined ? null : (
          <GridRow
            key={project.id}
            row={row}
            project={project}
            criteria={criteria}
            drafts={score.drafts}
            isLooked={project.id === score.project}
            {...use}
            onType={(text) => {
              actions.type(text);
            }}
          />
        );
      }}
    />
  );
}
