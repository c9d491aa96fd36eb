import type { FileKind } from "./fileKind";

/** Why a file gives no sheet. */
export type UnreadKind = FileKind | "damaged" | "too-large" | "unsafe";

/** Ends the reading of a file; `readFile` makes a finding of it, so that it leaves this folder as a value. */
export class Unread extends Error {
  constructor(readonly kind: UnreadKind) {
    super(`the file is ${kind}`);
    this.name = "Unread";
  }
}
