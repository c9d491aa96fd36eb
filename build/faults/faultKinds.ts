import type { Disturbance } from "./trial";
import { codesOfReading, codesOfWriting } from "./codes";
import type { Recorded } from "./recorded";

/** Families of faults: the columns of the matrix. */
export const families = [
  "refused",
  "refused inside",
  "connection lost",
  "time-out",
  "answer lost",
  "pane closed",
  "another author",
] as const;
export type Family = (typeof families)[number];

/** One fault at one place of a run. */
interface Trial {
  readonly family: Exclude<Family, "another author">;
  /** What goes wrong, for the list of what did not survive. */
  readonly what: string;
  readonly disturbance: Disturbance;
  /** Codes that this one stands for. */
  readonly stands: number;
}

/** Requests that fail until the action gives up. */
const always = Number.POSITIVE_INFINITY;
/** The first attempt at reading and its two repetitions. */
const attempts = 3;

/** The faults of one request: of those inside it each `every`-th, of the others all. */
export function trialsOf(
  recorded: Recorded,
  { every, turn }: { readonly every: number; readonly turn: number },
): readonly Trial[] {
  const inside = recorded.places.flatMap((action) => insideAt(recorded.number, action));
  return [...wholeOf(recorded), ...inside.filter((_, i) => (i + turn) % every === 0)];
}

function wholeOf({ number: request, writes }: Recorded): readonly Trial[] {
  const classes = writes ? codesOfWriting : codesOfReading;
  const refused = classes.map(({ represents: code, codes }): Trial => {
    const isAwaited = code === "InvalidOperationInCellEditMode";
    const times = writes || isAwaited ? 1 : attempts;
    const fault = { request, code, times };
    return { ...at("refused", code), disturbance: { fault }, stands: codes.length };
  });
  const lost = { request, code: "RequestAborted", times: always } as const;
  const silent = { request, answer: "none" } as const;
  const trials: Trial[] = [
    ...refused,
    { ...at("connection lost", "for good"), disturbance: { fault: lost } },
    { ...at("time-out", "not executed"), disturbance: { fault: silent } },
  ];
  if (!writes) return trials;
  const executed = { ...silent, action: "all" } as const;
  const unheard = { request, code: "RequestAborted", action: "all" } as const;
  return [
    ...trials,
    { ...at("time-out", "executed"), disturbance: { fault: executed } },
    { ...at("answer lost", "executed"), disturbance: { fault: unheard } },
    { ...at("pane closed", "executed"), disturbance: { fault: executed, closes: true } },
  ];
}

function insideAt(request: number, action: number): readonly Trial[] {
  const cut = { request, action } as const;
  const lost = { ...cut, code: "RequestAborted", times: always } as const;
  const closed = { ...cut, answer: "none" } as const;
  const where = `at action ${action}`;
  return [
    { ...at("refused inside", where), disturbance: { fault: cut } },
    { ...at("connection lost", where), disturbance: { fault: lost } },
    { ...at("pane closed", where), disturbance: { fault: closed, closes: true } },
  ];
}

function at(family: Trial["family"], what: string): Pick<Trial, "family" | "what" | "stands"> {
  return { family, what, stands: 1 };
}
