import type { ReactElement } from "react";
import { levelName } from "#core/messages/statusSentences";
import type { Rag } from "#core/status/rag";
import { useDelivery } from "../useDelivery";

interface Props {
  /** null = not rated, which is not Green. */
  readonly level: Rag | null;
  /** What is rated, as it is read out: "Reported". */
  readonly what: string;
}

/** A rating by letter, shape of its frame and colour. */
export function RagMark({ level, what }: Props): ReactElement {
  const { delivery, say, words } = useDelivery();
  const name = say.fill(delivery.status.rated, { what, level: levelName(level, words) });
  return (
    <span
      className={`rag ${(level ?? "none").toLowerCase()}`}
      role="img"
      aria-label={name}
      title={name}
    >
      {level === null ? "–" : level.charAt(0)}
    </span>
  );
}
