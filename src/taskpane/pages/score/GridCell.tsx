import type { ReactElement } from "react";
import { cellWidth } from "./gridStyles";

interface Props {
  /** What the cell is and holds, as it is spoken. */
  readonly label: string;
  readonly text: string;
  /** What is shown where there is no text. */
  /** What an empty cell shows; omitted = nothing. */
  readonly whenEmpty?: string;
  /** Its state for the look: "missing", "fed", "draft refused". */
  readonly look: string;
  readonly isTyped: boolean;
  readonly isInvalid: boolean;
  /** Something is wrong with it: told by a sign, not by its colour alone. */
  readonly hasSign: boolean;
  /** Id of what says more about the active cell. */
  readonly describedBy: string;
  readonly column: number;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly onChoose: () => void;
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** A cell of a grid that is typed into as into a sheet. */
export function GridCell(props: Props): ReactElement {
  const { label, text, isTyped, isActive, isEditing, describedBy } = props;
  return (
    <div
      role="gridcell"
      aria-colindex={props.column + 2}
      aria-label={label}
      aria-readonly={!isTyped}
      aria-invalid={props.isInvalid}
      aria-selected={isActive}
      {...(isActive ? { "aria-describedby": describedBy } : {})}
      tabIndex={isActive && !isEditing ? 0 : -1}
      className={props.look === "" ? "score-cell" : `score-cell ${props.look}`}
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
          aria-describedby={describedBy}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          value={text}
          onChange={(event) => {
            props.onType(event.target.value);
          }}
          onBlur={props.onLeave}
        />
      ) : (
        <>
          {props.hasSign && (
            <span aria-hidden="true" className="sign">
              !
            </span>
          )}
          <span>{text === "" ? (props.whenEmpty ?? "") : text}</span>
        </>
      )}
    </div>
  );
}
