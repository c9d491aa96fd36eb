import type { ReactElement } from "react";
import { levelName } from "#core/messages/statusSentences";
import type { Rag } from "#core/status/rag";
import { useDelivery } from "../useDelivery";
import { RagLetter } from "./RagLetter";

interface Props {
  /** null = not rated, which is not Green. */
  readonly level: Rag | null;
  /** What is rated, as it is read out: "Reported". */
  readonly what: string;
}

/** A rating with what it is the rating of. */
export function RagMark({ level, what }: Props): ReactElement {
  const { delivery, say, words } = useDelivery();
  const label = say.fill(delivery.status.rated, { what, level: levelName(level, words) });
  return <RagLetter level={level} label={label} />;
}
