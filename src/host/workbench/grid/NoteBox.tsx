import type { ReactElement } from "react";
import { noteShown } from "./noteShown";
import type { PointerState } from "./pointer";
import type { Scene } from "./scene";

interface NoteProps {
  readonly scene: Scene;
  readonly over: PointerState["over"];
}

/** The text of a note beside its cell, while the pointer or the selection is on it. */
export function NoteBox({ scene, over }: NoteProps): ReactElement | null {
  const shown = noteShown(scene, over);
  if (!shown) return null;
  return (
    <div role="tooltip" className="grid-note" style={{ left: shown.left, top: shown.top }}>
      {shown.note.author === "" ? null : <strong>{shown.note.author}</strong>}
      <span>{shown.note.text}</span>
    </div>
  );
}
