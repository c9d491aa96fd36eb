import type { ReactElement } from "react";
import { useTexts } from "../hooks/useTexts";

/** Stands where something is being read, in about its shape. */
export function Skeleton(): ReactElement {
  const { shell } = useTexts();
  return (
    <div className="stack" aria-busy="true">
      <span className="only-spoken">{shell.loading}</span>
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton short" />
    </div>
  );
}
