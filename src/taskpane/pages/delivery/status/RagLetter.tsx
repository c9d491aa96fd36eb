import type { ReactElement } from "react";
import type { Rag } from "#core/status/rag";

interface Props {
  /** null = not rated, which is not Green. */
  readonly level: Rag | null;
  /** What it says in words. */
  readonly label: string;
}

/** A rating by letter, shape of its frame and colour. */
export function RagLetter({ level, label }: Props): ReactElement {
  return (
    <span
      className={`rag ${(level ?? "none").toLowerCase()}`}
      role="img"
      aria-label={label}
      title={label}
    >
      {level === null ? "–" : level.charAt(0)}
    </span>
  );
}
