import type { Note } from "#host/engine/features";
import type { PointerState } from "./pointer";
import type { Scene } from "./scene";

/** Distance of a note from its cell in pixels. */
const distance = 12;

/** The note that is shown, and where in pixels of the sheet; the pointer goes before the selection. */
export function noteShown(
  scene: Scene,
  over: PointerState["over"],
): { readonly note: Note; readonly left: number; readonly top: number } | null {
  const { marks } = scene.picture;
  const { active } = scene.selection;
  const hovered = over && marks.noteAt(over.row, over.column);
  const note = hovered ?? marks.noteAt(active.row, active.column);
  if (!note) return null;
  const { geometry } = scene;
  const { row, column } = note;
  const box = geometry.boxOf({ top: row, left: column, bottom: row, right: column });
  return { note, left: box.left + box.width + distance, top: Math.max(0, box.top - distance) };
}
