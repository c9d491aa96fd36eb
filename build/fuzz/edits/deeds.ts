import { bookDeeds } from "./deeds/bookDeeds";
import { cellDeeds } from "./deeds/cellDeeds";
import { sheetDeeds } from "./deeds/sheetDeeds";
import { tableDeeds } from "./deeds/tableDeeds";
import type { PersonDeed } from "./deedWeights";
import { type Hand, tried } from "./hand";
import type { PersonEdit } from "./sequence";

/** Everything that a person does in these sequences: does it and says where, for the report. */
const deeds: Readonly<Record<PersonDeed, (hand: Hand, edit: PersonEdit) => string | undefined>> = {
  ...cellDeeds,
  ...tableDeeds,
  ...sheetDeeds,
  ...bookDeeds,
};

/** Does one edit by hand. What Excel refuses is told and changes nothing. */
export function doEdit(hand: Hand, edit: PersonEdit): string {
  return tried(() => deeds[edit.does](hand, edit));
}
