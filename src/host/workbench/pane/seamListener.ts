import type { AddInPage } from "#host/runtime/browser";

/** The frames whose page has asked for Excel. */
const asked = new WeakSet<Window>();

/** Waits for the pane's frame, which calls `openPane` of this window ahead of office.js (seam.ts). */
export function listenToFrames(opened: (frame: AddInPage) => void): void {
  Reflect.set(window, "openPane", (frame: AddInPage) => {
    asked.add(frame);
    opened(frame);
  });
}

/** Whether the page in a frame has asked: an error page never does. */
export function frameAsked(frame: Window | null): boolean {
  return frame !== null && asked.has(frame);
}
