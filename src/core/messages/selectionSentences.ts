import { roundTo } from "#core/numeric/rounding";
import type {
  CollidingLimit,
  Frontier,
  Infeasibility,
  LimitPrice,
  LimitRef,
  NextBest,
  ProjectExplanation,
  RankLineSwap,
  SelectionReason,
  UnfinishedPart,
} from "#core/selection/selection";
import type { InfeasibleOption, SelectionSpeech } from "./selectionWords";
import type { Words } from "./words";

/** A sentence with more names is not read. */
const MOST_NAMES = 4;

/** A limit or promise as a noun, as sentences and lists name it: "the envelope of 2026-Q4". */
export function limitName(limit: LimitRef, words: Words): string {
  return words.speech.spaced(limitText(limit.kind, limit, words));
}

/** Why a project is in or out: "Not selected: 2026-Q4 has no money left for it." */
export function reasonSentence(
  { result, reason }: Pick<ProjectExplanation, "result" | "reason">,
  words: Words,
): string {
  const why = reasonText(reason.kind, reason, words);
  return words.speech.spaced(`${words.selection.result[result]}${words.selection.colon}${why}.`);
}

/**
 * What the other way is worth, with who leaves and who enters: "Adding it would cost 262 of value: P-006
 * leaves." For a promise whose release pays: "Stopping P-016 frees 3,830 of value: ...".
 */
export function reversalSentence(explanation: ProjectExplanation, words: Words): string {
  const { reversal } = words.selection;
  const { id, known, valueIfReversed: change, blockedBy, displaces } = explanation;
  const say = speechOf(words);
  const isAdded = !isIn(explanation);
  const joined = (effect: string): string => {
    const { leave, enter } = displaces;
    const isSwap = leave.length + enter.length > 0;
    return words.speech.spaced(
      isSwap ? `${effect}${words.selection.colon}${reversal.swaps(displaces, say)}.` : `${effect}.`,
    );
  };
  if (change === null) return joined(reversal.impossible(isAdded, blockedBy, say));
  if (known === "bound") {
    return change < 0 ? joined(reversal.costsAtLeast(isAdded, -change, say)) : "";
  }
  if (change > 0) return joined(reversal.frees(id, isAdded, change, say));
  return joined(
    change < 0 ? reversal.costs(isAdded, -change, say) : reversal.costsNothing(isAdded, say),
  );
}

/** At which budget a project comes in: "It would enter at 108% of the envelopes." "" = nothing to say. */
export function entrySentence(explanation: ProjectExplanation, words: Words): string {
  const { entry } = words.selection;
  const { known, result, budgetToEnter, staysFrom } = explanation;
  const say = speechOf(words);
  const text = ((): string => {
    if (known === "bound" || (result !== "Selected" && result !== "Not selected")) return "";
    if (result === "Selected") {
      return known === "all" && staysFrom !== 1 ? entry.leavesLater(staysFrom, say) : "";
    }
    if (budgetToEnter === null) return known === "all" ? entry.never(say) : "";
    // Whether it stays is known when all budgets were looked at.
    const stays = known === "all" ? staysFrom : budgetToEnter;
    return entry.enters({ at: budgetToEnter, staysFrom: stays }, say);
  })();
  return words.speech.spaced(text);
}

/** Everything about one project in two or three sentences. */
export function explanationSentences(explanation: ProjectExplanation, words: Words): string {
  return [
    reasonSentence(explanation, words),
    reversalSentence(explanation, words),
    entrySentence(explanation, words),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What a limit or promise costs: "Without the capacity of Developer the portfolio would be worth 262 more." */
export function priceSentence(price: LimitPrice, words: Words): string {
  return words.speech.spaced(words.selection.price(price, speechOf(words)));
}

/** What the ranking line misses: "Rank line 1,858, optimum 2,514: drop P-005, take P-018 and P-021." */
export function swapSentence(swap: RankLineSwap, words: Words): string {
  return words.speech.spaced(words.selection.swap(swap, speechOf(words)));
}

/** Why more money adds nothing: "Beyond 110% of the envelopes ...: the capacity of Developer is the limit." */
export function flatSentence(flat: NonNullable<Frontier["flat"]>, words: Words): string {
  return words.speech.spaced(words.selection.flat(flat, speechOf(words)));
}

/** A portfolio nearly as good: "Worth 12 less (2,502): P-003 enters, P-004 leaves." */
export function nextBestSentence(next: NextBest, bestValue: number, words: Words): string {
  const { value, leaves, enters } = next;
  const facts = { value, leave: leaves, enter: enters, loss: Math.max(0, bestValue - value) };
  return words.speech.spaced(words.selection.nextBest(facts, speechOf(words)));
}

/** How safe a project is: "In 67% of 200 plausible worlds: on the border." */
export function frequencySentence(share: number, worlds: number, words: Words): string {
  return words.speech.spaced(words.selection.frequency(share, worlds, speechOf(words)));
}

/**
 * Why there is no portfolio, with what is missing and what can be done: "No portfolio meets all limits.
 * Committed and forced projects need 4,727 in 2026-Q4; the envelope is 4,500 (short 227). Options: ..."
 */
export function infeasibilitySentence({ limits }: Infeasibility, words: Words): string {
  const { infeasible } = words.selection;
  const say = speechOf(words);
  const short = limits.flatMap((each) => (hasShort(each) ? [infeasible.short(each, say)] : []));
  const without = limits.flatMap((each) => (hasShort(each) ? [] : [each.limit]));
  const options = [...new Set(limits.flatMap(({ limit }) => optionsOf(limit)))];
  return words.speech.spaced(
    [
      infeasible.none,
      ...short,
      ...(without.length > 0 ? [infeasible.collide(without, say)] : []),
      ...(options.length > 0 ? [infeasible.options(options, say)] : []),
    ].join(" "),
  );
}

function hasShort(colliding: CollidingLimit): colliding is CollidingLimit & { short: number } {
  return colliding.short !== null;
}

function optionsOf({ kind }: LimitRef): readonly InfeasibleOption[] {
  switch (kind) {
    case "envelope":
    case "envelopes":
      return ["raise-envelope", "release", "move-cost"];
    case "total":
      return ["raise-total", "release"];
    case "capacity":
    case "role":
      return ["add-people", "release"];
    case "forced":
    case "protected":
    case "protection":
      return ["release"];
    case "dependency":
      return ["change-dependency"];
    case "group":
    case "share":
    case "ceiling":
      return ["change-limit"];
  }
}

/** What was not worked out, and why. */
export function unfinishedSentence(unfinished: UnfinishedPart, words: Words): string {
  return words.speech.spaced(words.selection.unfinished(unfinished, speechOf(words)));
}

function isIn({ result }: ProjectExplanation): boolean {
  return result === "Selected" || result === "Committed" || result === "Forced in";
}

function limitText<Kind extends LimitRef["kind"]>(
  kind: Kind,
  limit: Extract<LimitRef, { kind: Kind }>,
  words: Words,
): string {
  return words.selection.limit[kind](limit, speechOf(words));
}

function reasonText<Kind extends SelectionReason["kind"]>(
  kind: Kind,
  reason: Extract<SelectionReason, { kind: Kind }>,
  words: Words,
): string {
  return words.selection.reason[kind](reason, speechOf(words));
}

/** What sentences about choices say besides plain words, in a language. */
export function speechOf(words: Words): SelectionSpeech {
  const { speech } = words;
  return {
    speech,
    limit: (limit) => limitText(limit.kind, limit, words),
    amount: (value) => speech.number(roundTo(value, Math.abs(value) >= 99.95 ? 0 : 1)),
    list: (names) => {
      const rest = names.length - MOST_NAMES;
      // One name more takes no more room than to say that there is one.
      if (rest <= 1) return speech.list(names);
      return speech.list([
        ...names.slice(0, MOST_NAMES),
        words.selection.more(speech.number(rest)),
      ]);
    },
    percent: (share) => words.selection.percent(speech.number(roundTo(share * 100, 0))),
  };
}
