import { Bench } from "./bench";
import type { Case } from "./cases";
import { families, type Family, trialsOf } from "./faultKinds";
import { othersEdits, type OthersEdit } from "./others";
import type { Recorded } from "./recorded";

interface Count {
  survived: number;
  all: number;
}

/** What did not survive. */
interface Fallen {
  readonly place: string;
  readonly why: string;
}

export interface CaseResult {
  readonly book: string;
  readonly action: string;
  readonly requests: number;
  readonly writing: number;
  readonly counts: Readonly<Record<Family, Count>>;
  /** Codes × requests that the refusals of whole requests stand for. */
  readonly codes: number;
  readonly fallen: readonly Fallen[];
  /** Processor time. */
  readonly seconds: number;
}

export interface Sampling {
  /** Of faults inside a request and of other authors' edits each so many-th is tried; 1 = all. */
  readonly every: number;
  /** Which of them: another number for each action and workbook, so that together they cover all. */
  readonly turn: number;
  /** Only faults in whose family or place this text occurs. */
  readonly fault: string;
}

/** Runs one case under every fault. `bytes`: the workbook with which it begins. */
export async function runCase(
  bytes: Uint8Array,
  book: string,
  each: Case,
  sampling: Sampling,
): Promise<CaseResult> {
  const start = process.cpuUsage();
  const bench = new Bench(bytes, each);
  const recorded = await bench.record();
  const counts = noCounts();
  const fallen: Fallen[] = [];
  const note = (family: Family, place: string, why: string | null): void => {
    counts[family].all++;
    if (why === null) counts[family].survived++;
    else fallen.push({ place: `${family}: ${place}`, why });
  };
  let codes = 0;
  const tried = new Set<Family>();
  const of = recorded.length;
  for (const request of recorded) {
    for (const { family, what, stands, disturbance } of trialsOf(request, sampling)) {
      const place = `request ${request.number} of ${of}, ${what}`;
      if (!`${family}: ${place}`.includes(sampling.fault)) continue;
      if (family === "refused") codes += stands;
      const again = request.writes && !tried.has(family);
      if (again) tried.add(family);
      note(family, place, await bench.verdict(disturbance, again));
    }
  }
  for (const { request, edit } of othersTurns(recorded, sampling)) {
    const place = `${edit.what} before request ${request} of ${of}`;
    if (!`another author: ${place}`.includes(sampling.fault)) continue;
    note("another author", place, await bench.verdictOfOthers(request, edit));
  }
  const writing = recorded.filter(({ writes }) => writes).length;
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  return { book, action: each.name, requests: of, writing, counts, codes, fallen, seconds };
}

function noCounts(): Record<Family, Count> {
  const none = families.map((family) => [family, { survived: 0, all: 0 }] as const);
  return Object.fromEntries(none) as Record<Family, Count>;
}

/** Edits of another author in front of each request that follows the first reading, when one writes. */
function othersTurns(
  recorded: readonly Recorded[],
  { every, turn }: Sampling,
): readonly { readonly request: number; readonly edit: OthersEdit }[] {
  const first = recorded.findIndex(({ writes }) => writes) + 1;
  if (first === 0) return [];
  // Of the first request that writes all edits have a turn before those of the others.
  const order = [
    first,
    ...recorded.map(({ number }) => number).filter((n) => n > 1 && n !== first),
  ];
  const all = order.flatMap((request) => othersEdits.map((edit) => ({ request, edit })));
  const most = every === 1 ? all.length : othersEdits.length;
  return all.slice(0, most).filter((_, i) => (i + turn) % every === 0);
}
