import type { ReactElement } from "react";
import type { GridActions, RowsOrColumns } from "./gridActions";
import { groupMarks, levelNumbers, type GroupMark } from "./outlineMarks";
import type { PaneModel, Scene } from "./scene";

interface GutterProps {
  readonly axis: RowsOrColumns;
  readonly scene: Scene;
  readonly pane: PaneModel;
  readonly actions: GridActions;
}

/** Lines and signs of the outline groups beside the headings. */
export function OutlineGutter({ axis, scene, pane, actions }: GutterProps): ReactElement | null {
  const marks = groupMarks(scene, pane, axis);
  if (marks.length === 0) return null;
  return (
    <div
      role="row"
      className="grid-plane"
      style={axis === "rows" ? { top: pane.planeTop } : { left: pane.planeLeft }}
    >
      <div role="gridcell" aria-label={`Outline of the ${axis}`}>
        {marks.map((mark) => (
          <OutlineMark key={mark.key} mark={mark} actions={actions} />
        ))}
      </div>
    </div>
  );
}

function OutlineMark({
  mark,
  actions,
}: {
  readonly mark: GroupMark;
  readonly actions: GridActions;
}): ReactElement {
  const { group } = mark;
  return (
    <>
      {group.isCollapsed ? null : (
        <span className={`grid-outline-line is-${group.axis}`} style={mark.line} />
      )}
      <button
        type="button"
        tabIndex={-1}
        className="grid-outline-sign"
        aria-expanded={!group.isCollapsed}
        aria-label={mark.label}
        style={mark.sign}
        onClick={() => {
          actions.toggleGroup(group.axis, group.first, group.last, !group.isCollapsed);
        }}
      >
        {group.isCollapsed ? "+" : "−"}
      </button>
    </>
  );
}

/** The numbered buttons that open the outline to a level. */
export function OutlineLevels({
  scene,
  actions,
}: Pick<GutterProps, "scene" | "actions">): ReactElement {
  return (
    <>
      {levelNumbers(scene).map(({ axis, level, style, label }) => (
        <button
          key={`${axis}${level}`}
          type="button"
          tabIndex={-1}
          className="grid-outline-level"
          aria-label={label}
          style={style}
          onClick={() => {
            actions.showOutlineLevel(axis, level);
          }}
        >
          {level}
        </button>
      ))}
    </>
  );
}
