import type { Skipped } from "#core/schedule/schedule";
import type { WhatIfMeasure, WhatIfNote } from "#core/schedule/whatIf";
import type { Speech } from "./speech";

/** What words about the schedule can use besides their facts. */
export interface ScheduleSpeech {
  readonly speech: Speech;
  /** Rounded to one digit. */
  readonly amount: (value: number) => string;
}

/** How one language speaks of hand-overs, moves and what they change. */
export interface ScheduleWords {
  /** Why a project or a dependency does not count, in full sentences. */
  readonly skipped: Readonly<Record<Skipped["reason"], (id: string) => string>>;
  /** What could not be moved whole, in full sentences. */
  readonly note: {
    readonly [C in WhatIfNote["code"]]: (
      note: Extract<WhatIfNote, { code: C }>,
      say: ScheduleSpeech,
    ) => string;
  };
  /** Names of the rows of the what-if table; a subject follows. */
  readonly measure: Readonly<Record<WhatIfMeasure, string>>;
}
