import type { ReactElement } from "react";
import type { OptimismLine } from "#core/status/optimism";

interface Props {
  readonly line: OptimismLine;
  /** What the signs say, in words. */
  readonly label: string;
}

/** A sign for each report: "+" better than derived, "−" worse, "=" the same. */
export function Trail({ line, label }: Props): ReactElement {
  const signs = line.points.map(({ optimistic, pessimistic }) =>
    optimistic > pessimistic ? "+" : pessimistic > optimistic ? "−" : "=",
  );
  return (
    <span className="trail" role="img" aria-label={label} title={label}>
      {signs.join(" ")}
    </span>
  );
}
