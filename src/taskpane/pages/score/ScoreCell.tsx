import type { ReactElement } from "react";
import type { ModelCriterion, ModelProject } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { cellWidth } from "./scoreStyles";
import type { CellView } from "./scoreView";

interface Props {
  readonly view: CellView;
  readonly project: ModelProject;
  readonly criterion: ModelCriterion;
  readonly column: number;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly onChoose: () => void;
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** One score. What is wrong with it is told by a sign and in its name, not by its colour alone. */
export function ScoreCell(props: Props): ReactElement {
  const { view, project, criterion, column, isActive, isEditing } = props;
  const { score: words, say } = useTexts();
  const { judgement, draft } = view;
  const remark =
    draft?.status === "conflict" || draft?.status === "refused"
      ? words.notWritten
      : judgement === "missing"
        ? words.missing
        : judgement === "out-of-scale"
          ? say.fill(words.outOfScale, { low: criterion.low ?? "", high: criterion.high ?? "" })
          : judgement === "not-a-number"
            ? words.notNumber
            : view.isTyped
              ? ""
              : words.calculated;
  const label = say.fill(words.cellLabel, {
    project: `${project.id} ${project.name}`,
    criterion: criterion.name,
    value: view.text === "" ? words.noValue : view.text,
  });
  const isWrong = judgement === "out-of-scale" || judgement === "not-a-number";
  const classes = [
    "score-cell",
    judgement,
    view.isTyped ? "" : "fed",
    draft === null ? "" : `draft ${draft.status}`,
  ];
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={remark === "" ? label : `${label}, ${remark}`}
      aria-readonly={!view.isTyped}
      aria-invalid={isWrong || draft?.status === "refused"}
      aria-selected={isActive}
      {...(isActive ? { "aria-describedby": "guidance" } : {})}
      tabIndex={isActive && !isEditing ? 0 : -1}
      className={classes.filter((name) => name !== "").join(" ")}
      style={{ width: cellWidth }}
      onMouseDown={(event) => {
        if (isEditing) return;
        event.preventDefault();
        props.onChoose();
      }}
      onDoubleClick={props.onBegin}
    >
      {isEditing ? (
        <input
          className="score-input"
          aria-label={label}
          aria-describedby="guidance"
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          value={view.text}
          onChange={(event) => {
            props.onType(event.target.value);
          }}
          onBlur={props.onLeave}
        />
      ) : (
        <>
          {(isWrong || draft?.status === "refused" || draft?.status === "conflict") && (
            <span aria-hidden="true" className="sign">
              !
            </span>
          )}
          <span>{view.text === "" && judgement === "missing" ? "–" : view.text}</span>
        </>
      )}
    </div>
  );
}
