import type { ReactElement } from "react";
import type { IconShape } from "./conditionalIcons";

/** The icon of a conditional format at the left of its cell. */
export function ConditionalIconView({
  icon,
  isAlone,
}: {
  readonly icon: IconShape;
  /** Without the value beside it. */
  readonly isAlone: boolean;
}): ReactElement {
  return (
    <svg
      className={isAlone ? "grid-icon is-alone" : "grid-icon"}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {icon.frame === undefined ? null : <path d={icon.frame} fill="#404040" />}
      <path d={icon.path} fill={icon.color} fillRule="evenodd" />
      {icon.mark === undefined ? null : (
        <path d={icon.mark} fill="none" stroke="#FFFFFF" strokeWidth="2" />
      )}
    </svg>
  );
}
