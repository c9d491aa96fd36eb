import type { ReactElement } from "react";
import type { Rag } from "#core/status/rag";
import { useBenefits } from "./useBenefits";

/** Red, amber or green as a letter on its colour, so that nothing is told by colour alone. */
export function RagMark({ rag }: { readonly rag: Rag | null }): ReactElement {
  const { benefits } = useBenefits();
  const look = rag === null ? "none-yet" : rag.toLowerCase();
  return (
    <span className={`rag ${look}`}>
      <span aria-hidden="true">{rag === null ? "–" : benefits.ragLetters[rag]}</span>
      <span className="only-spoken">{rag === null ? benefits.notRated : benefits.rags[rag]}</span>
    </span>
  );
}
