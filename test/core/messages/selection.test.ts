import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import {
  entrySentence,
  explanationSentences,
  flatSentence,
  frequencySentence,
  infeasibilitySentence,
  limitName,
  nextBestSentence,
  priceSentence,
  reversalSentence,
  swapSentence,
  unfinishedSentence,
} from "#core/messages/selectionSentences";
import type { Words } from "#core/messages/words";
import type { LimitRef, SelectionReason } from "#core/selection/selection";
import { explanationOf } from "#test/support/choiceSamples";

const languages: readonly Words[] = [english, german, french];
const developers: LimitRef = { kind: "role", role: "Developer" };
const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `P-${i + 1}`);

const limits: readonly LimitRef[] = [
  { kind: "envelope", period: "2026-Q4" },
  { kind: "envelopes" },
  { kind: "total" },
  { kind: "capacity", role: "Developer", period: "2026-Q4" },
  developers,
  { kind: "forced", project: "P-1" },
  { kind: "protected", project: "P-1" },
  { kind: "protection" },
  { kind: "dependency", id: "D-1" },
  { kind: "group", name: "X1" },
  { kind: "share", name: "Floor" },
  { kind: "ceiling", name: "Risk" },
];

const reasons: readonly SelectionReason[] = [
  { kind: "forced", reason: "Law" },
  { kind: "forced", reason: "" },
  { kind: "in-delivery" },
  { kind: "best-use" },
  { kind: "needed-by", project: "P-2" },
  { kind: "for-limit", limit: developers },
  { kind: "needs", project: "P-2" },
  { kind: "group-has", group: "X1", project: "P-2" },
  { kind: "no-envelope", period: "2026-Q4" },
  { kind: "no-total" },
  { kind: "no-capacity", role: "Developer", period: "2026-Q4" },
  { kind: "limit-full", limit: { kind: "share", name: "Floor" } },
  { kind: "less-value-per-cost" },
  { kind: "negative-value" },
];

describe("what is said of a choice", () => {
  test.each(languages.map((words) => [words.language, words] as const))(
    "every limit and reason has words of its own in %s",
    (_, words) => {
      const said = [
        ...limits.map((limit) => limitName(limit, words)),
        ...reasons.map((reason) => explanationSentences(explanationOf("P-1", { reason }), words)),
      ];
      expect(new Set(said).size).toBe(limits.length + reasons.length);
      for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it("says why, what the other way costs, and at which budget it changes", () => {
    const explanation = explanationOf("P-7", {
      reason: { kind: "no-envelope", period: "2026-Q4" },
      valueIfReversed: -262.4,
      displaces: { leave: ["P-6"], enter: [] },
      budgetToEnter: 1.08,
      staysFrom: 1.08,
    });
    expect(explanationSentences(explanation, english)).toBe(
      "Not selected: 2026-Q4 has no money left for it. Adding it would cost 262 of value: P-6 leaves. It would enter at 108% of the envelopes.",
    );
    expect(explanationSentences(explanation, german)).toBe(
      "Nicht ausgewählt: in 2026-Q4 ist kein Geld mehr dafür da. Es aufzunehmen würde 262 an Wert kosten: P-6 geht. Bei 108\u00a0% der Rahmen käme es hinein.",
    );
    expect(explanationSentences(explanation, french)).toBe(
      "Non retenu\u00a0: il ne reste pas assez d’argent en 2026-Q4. L’ajouter coûterait 262 de valeur\u00a0: P-6 sort. Il entrerait à 108\u00a0% des enveloppes.",
    );
  });

  it("says no more than is known yet", () => {
    const bound = explanationOf("P-7", { known: "bound", valueIfReversed: -12.34 });
    expect(reversalSentence(bound, english)).toBe("Adding it would cost 12.3 of value or more.");
    expect(entrySentence(bound, english)).toBe("");
    expect(reversalSentence({ ...bound, valueIfReversed: 0 }, english)).toBe("");
    const reversal = explanationOf("P-7", { known: "reversal", budgetToEnter: 1.1 });
    expect(entrySentence(reversal, english)).toBe("It would enter at 110% of the envelopes.");
    expect(entrySentence({ ...reversal, budgetToEnter: null }, english)).toBe("");
  });

  it("speaks of the other way as it is", () => {
    const said = (more: Parameters<typeof explanationOf>[1]): string =>
      reversalSentence(explanationOf("P-16", more), english);
    expect(said({ result: "Committed", valueIfReversed: 3830 })).toBe(
      "Stopping P-16 frees 3,830 of value.",
    );
    expect(said({ result: "Forced out", valueIfReversed: 5 })).toBe(
      "Adding P-16 would bring 5 of value.",
    );
    expect(said({ valueIfReversed: null, blockedBy: { kind: "total" } })).toBe(
      "It cannot be added because of the total budget.",
    );
    expect(said({ result: "Selected", valueIfReversed: null })).toBe("It cannot be left out.");
    expect(said({ result: "Selected", valueIfReversed: 0 })).toBe(
      "Leaving it out would cost no value.",
    );
  });

  it("says what limits cost, what the line misses, and why more money adds nothing", () => {
    expect(priceSentence({ limit: developers, price: 262.3 }, english)).toBe(
      "Without the capacity of Developer the portfolio would be worth 262 more.",
    );
    expect(priceSentence({ limit: developers, price: 0 }, english)).toBe(
      "Without the capacity of Developer the portfolio would be worth as much.",
    );
    const swap = {
      order: "rank",
      lineValue: 1857.6,
      bestValue: 2514.1,
      drop: ["P-7"],
      take: ["P-6", "P-18"],
      misses: [],
    } as const;
    expect(swapSentence(swap, english)).toBe(
      "Rank line 1,858, optimum 2,514: drop P-7, take P-6 and P-18.",
    );
    expect(swapSentence({ ...swap, drop: [], take: [], misses: [developers] }, english)).toBe(
      "Rank line 1,858, optimum 2,514: the same projects. The line does not keep the capacity of Developer.",
    );
    expect(flatSentence({ from: 1.1, limits: [developers] }, english)).toBe(
      "Beyond 110% of the envelopes more money adds nothing: the capacity of Developer is the limit.",
    );
    expect(flatSentence({ from: 1.1, limits: [] }, english)).toBe(
      "Beyond 110% of the envelopes more money adds nothing: every project that is worth its money is in.",
    );
  });

  it("names at most four projects, or five where one more is left", () => {
    const next = { value: 100, cost: 50, enters: ids(21), leaves: ids(5) };
    expect(nextBestSentence(next, 112, english)).toBe(
      "Worth 12 less (100): without P-1, P-2, P-3, P-4, and P-5, with P-1, P-2, P-3, P-4, and 17 more.",
    );
    expect(nextBestSentence({ ...next, leaves: [] }, 100, german)).toBe(
      "Ebenso viel wert (100): mit P-1, P-2, P-3, P-4 und 17 weitere.",
    );
  });

  it("says how safe a project is, and what was not worked out", () => {
    expect(frequencySentence(0.67, 200, english)).toBe(
      "In 67% of 200 plausible worlds: on the border.",
    );
    expect(frequencySentence(1, 200, english)).toBe("In all of 200 plausible worlds: safe.");
    expect(frequencySentence(0, 1, english)).toBe("In none of 1 plausible world.");
    expect(
      unfinishedSentence({ part: "projects", done: 120, of: 1000, why: "time" }, english),
    ).toBe("Time was up: 120 of 1,000 projects are explained whole, those on the border first.");
    expect(unfinishedSentence({ part: "limits", done: 3, of: 9, why: "stopped" }, english)).toBe(
      "It was stopped: 3 of 9 limits are priced.",
    );
  });

  it("says why there is no portfolio, with what is missing and what can be done", () => {
    const infeasible = {
      limits: [
        {
          limit: { kind: "envelope", period: "2026-Q4" },
          needed: 4727,
          allowed: 4500,
          short: 227,
        },
      ],
    } as const;
    expect(infeasibilitySentence(infeasible, english)).toBe(
      "No portfolio meets all limits. Committed and forced projects need 4,727 in 2026-Q4; the envelope is 4,500 (short 227). Options: raise the envelope, release a forced or protected project, or move cost to another period.",
    );
    const collide = [developers, { kind: "protection" } as const].map((limit) => ({
      limit,
      needed: null,
      allowed: null,
      short: null,
    }));
    expect(infeasibilitySentence({ limits: collide }, english)).toMatch(
      "These collide: the capacity of Developer and the protection of all projects in delivery.",
    );
    expect(infeasibilitySentence({ limits: [] }, english)).toBe("No portfolio meets all limits.");
  });
});
