import { roundTo } from "#core/numeric/rounding";
import type { Skipped } from "#core/schedule/schedule";
import type { WhatIfMeasure, WhatIfNote } from "#core/schedule/whatIf";
import type { ScheduleSpeech } from "./scheduleWords";
import type { Words } from "./words";

/** Why a project or a dependency is left out of the schedule: "P-006 has no start or no finish ..." */
export function skippedSentence({ id, reason }: Skipped, words: Words): string {
  return words.speech.spaced(words.schedule.skipped[reason](id));
}

/** What a what-if question could not move whole. */
export function noteSentence(note: WhatIfNote, words: Words): string {
  return words.speech.spaced(noteText(note.code, note, words));
}

function noteText<Code extends WhatIfNote["code"]>(
  code: Code,
  note: Extract<WhatIfNote, { code: Code }>,
  words: Words,
): string {
  const say: ScheduleSpeech = {
    speech: words.speech,
    amount: (value) => words.speech.number(roundTo(value, 1)),
  };
  return words.schedule.note[code](note, say);
}

/** Name of a row of the what-if table: "Finish". */
export function measureName(measure: WhatIfMeasure, words: Words): string {
  return words.schedule.measure[measure];
}
