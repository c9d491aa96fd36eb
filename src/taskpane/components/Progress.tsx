import type { ReactElement } from "react";

interface Props {
  readonly label: string;
  /** 0..1; null when it cannot be told. */
  readonly share: number | null;
}

/** A bar that fills, or goes to and fro when nobody knows how far it is. */
export function Progress({ label, share }: Props): ReactElement {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      className={share === null ? "progress unknown" : "progress"}
      {...(share === null ? {} : { "aria-valuenow": share })}
    >
      <div style={share === null ? {} : { transform: `scaleX(${share})` }} />
    </div>
  );
}
