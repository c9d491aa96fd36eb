import type { ReactElement } from "react";
import type { ModelCriterion, ModelProject } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { GridCell } from "./GridCell";
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
export function ScoreCell({ view, project, criterion, ...rest }: Props): ReactElement {
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
    judgement,
    view.isTyped ? "" : "fed",
    draft === null ? "" : `draft ${draft.status}`,
  ];
  return (
    <GridCell
      {...rest}
      label={remark === "" ? label : `${label}, ${remark}`}
      text={view.text}
      whenEmpty={judgement === "missing" ? "–" : ""}
      look={classes.filter((name) => name !== "").join(" ")}
      isTyped={view.isTyped}
      isInvalid={isWrong || draft?.status === "refused"}
      hasSign={isWrong || draft?.status === "refused" || draft?.status === "conflict"}
      describedBy="guidance"
    />
  );
}
