import fc from "fast-check";
import { renamedState } from "#core/history/acceptedRename";
import { asOf } from "#core/history/asOf";
import { presentState } from "#core/history/presentState";
import { rewrittenStore } from "#core/history/rewrittenStore";
import { readSnapshotStore, storeOf } from "#core/history/snapshotStore";
import { emptyState, keptNumber, recordCount, valueIn } from "#core/history/state";
import { thinnedSnapshots } from "#core/history/thinnedSnapshots";
import { readScale } from "#core/risk/readScale";
import { serialDate } from "#core/time/serialDate";
import {
  firstDay,
  plainState,
  rowsOfStates,
  snapshotId,
  stateOf,
  states,
  storeOfStates,
  storeRegisters,
} from "#test/support/keptStates";
import { registerContent } from "#test/support/registerContent";

const day = (year: number, month: number, date: number): number =>
  serialDate(year, month, date) ?? 0;

describe("a store of snapshots", () => {
  test("law: every state comes back as it was, through all that comes and goes", () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 8 }), (all) => {
        const store = storeOfStates(all);
        all.forEach((state, at) => {
          expect(plainState(store.at(snapshotId(at)))).toEqual(plainState(state));
        });
        expect(plainState(store.latest())).toEqual(plainState(all.at(-1) ?? emptyState));
        expect(store.issues).toEqual([]);
      }),
    );
  });

  test("law: one value at a time says the same as the whole state", () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 1, maxLength: 5 }), (all) => {
        const store = storeOfStates(all);
        for (const [at, state] of all.entries()) {
          for (const [table, key, field] of [
            ["Projects", "p-1", "Budget"],
            ["Projects", "P-2", "reported rag"],
            ["Risks", "R-3", "Owner"],
            ["Milestones", "M-1", "Forecast date"],
          ] as const) {
            expect(store.valueAt(snapshotId(at), table, key, field)).toBe(
              valueIn(state, table, key, field),
            );
          }
        }
      }),
    );
  });

  test("law: the order of rows changes nothing, neither states nor marks", () => {
    fc.assert(
      fc.property(
        fc.array(states, { minLength: 1, maxLength: 5 }).chain((all) => {
          const rows = rowsOfStates(all);
          const heads = all.map((_, at) => ({ id: snapshotId(at), day: firstDay + 30 * at }));
          return fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...rows], { minLength: rows.length }),
            fc.shuffledSubarray(heads, { minLength: heads.length }),
          );
        }),
        ([all, rows, heads]) => {
          const [sorted, plain] = [
            readSnapshotStore(storeRegisters(heads, rows)),
            storeOfStates(all),
          ];
          expect(sorted.heads.map(({ id }) => id)).toEqual(plain.heads.map(({ id }) => id));
          expect([...sorted.marks]).toEqual([...plain.marks]);
          all.forEach((state, at) => {
            expect(plainState(sorted.at(snapshotId(at)))).toEqual(plainState(state));
          });
        },
      ),
    );
  });

  test("law: a snapshot that changes nothing takes no row", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(rowsOfStates([state, state, state])).toEqual(rowsOfStates([state]));
      }),
    );
  });

  test("law: equal states have equal marks, whatever way led to them", () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        const marks = (all: readonly (typeof a)[]): string | undefined =>
          storeOfStates(all).marks.get(snapshotId(all.length - 1).toLowerCase());
        expect(marks([a, b, c])).toBe(marks([c]));
        // A record that says nothing leaves no mark: what counts is values.
        const saysSomething = [...a.tables.values()].some((records) =>
          [...records.values()].some(({ values }) => [...values.values()].some((v) => v !== null)),
        );
        expect(marks([a]) !== marks([emptyState])).toBe(saysSomething);
      }),
    );
  });

  test("a state of registers keeps what a column says, and blank where there is none", () => {
    const projects = registerContent(
      "Projects",
      ["Project ID", "Project", "Budget", "Forecast cost", "Stage"],
      [
        [" P-001 ", "Harbour lights", 100.1 + 0.2, { error: "#N/A" }, " Closed"],
        ["p-001", "The same key again", 5, 5, "Idea"],
        [null, "Without a key", 5, 5, "Idea"],
        [7, "", 0, true, null],
      ],
    );
    const { scale } = readScale({ matrix: undefined, settings: new Map(), registers: [] });
    const state = presentState([projects], scale);
    expect(plainState(state)).toMatchObject({
      Projects: {
        "p-001": {
          Project: "Harbour lights",
          Budget: 100.3,
          "Forecast cost": "#N/A",
          Stage: "Closed",
          NPV: null,
        },
        "7": { Project: null, Budget: 0, "Forecast cost": "true", Stage: null },
      },
    });
    expect([...state.tables.keys()]).toEqual(["Projects"]);
    expect(keptNumber(-0)).toBe(0);
  });

  test("the scale of risks is kept with them and comes back whole", () => {
    const risks = registerContent("Risks", ["Risk ID", "Residual score"], [["R-1", 6]]);
    const { scale } = readScale({ matrix: undefined, settings: new Map(), registers: [] });
    const larger = { ...scale, scores: scale.scores.map((row) => [...row, 30]) };
    const all = [presentState([risks], larger), presentState([risks], scale)];
    const store = storeOfStates(all);
    all.forEach((state, at) => {
      expect(plainState(store.at(snapshotId(at)))).toEqual(plainState(state));
    });
  });
});

describe("days", () => {
  const heads = [
    { id: "SN-001", day: day(2026, 6, 30), label: "June board" },
    { id: "SN-002", day: day(2026, 7, 31) },
    { id: "SN-003", day: day(2026, 7, 31) },
    // Taken late for an earlier day.
    { id: "SN-004", day: day(2026, 5, 31) },
  ];
  const budgets = [100, 200, 300, 400].map((Budget) =>
    stateOf({ Projects: { "P-1": { Budget } } }),
  );
  const store = readSnapshotStore(storeRegisters(heads, rowsOfStates(budgets)));
  const budget = (date: number, field = "Budget"): unknown => {
    const answer = asOf(store, { key: "p-1", field, day: date });
    return answer.found ? [answer.value, answer.head.id] : [answer.why, answer.head?.id];
  };

  test("snapshots are listed by the day that they are true for; two of one day have letters", () => {
    expect(store.heads.map(({ id, name, letter }) => [id, name, letter])).toEqual([
      ["SN-004", "2026-05-31", ""],
      ["SN-001", "June board", ""],
      ["SN-002", "2026-07-31 a", "a"],
      ["SN-003", "2026-07-31 b", "b"],
    ]);
  });

  test.each([
    [day(2026, 5, 30), ["no-snapshot", "SN-004"]],
    [day(2026, 5, 31), [400, "SN-004"]],
    [day(2026, 6, 29) + 0.9, [400, "SN-004"]],
    [day(2026, 6, 30), [100, "SN-001"]],
    [day(2026, 7, 30), [100, "SN-001"]],
    [day(2026, 7, 31), [300, "SN-003"]],
    [day(2030, 1, 1), [300, "SN-003"]],
  ])("on %d the last snapshot of that day or before answers", (date, expected) => {
    expect(budget(date)).toEqual(expected);
  });

  test("what nobody kept is told: another field, another record, another register", () => {
    const later = day(2026, 12, 31);
    expect(budget(later, "Status note")).toEqual(["no-field", "SN-003"]);
    expect(budget(later, "Owner")).toEqual(["no-field", "SN-003"]);
    expect(budget(later, "NPV")).toEqual([null, "SN-003"]);
    const asked = { key: "P-9", field: "Budget", day: later };
    expect(asOf(store, asked)).toMatchObject({ found: false, why: "no-record" });
    expect(asOf(store, { ...asked, key: "P-1", table: "risks" })).toMatchObject({
      why: "no-field",
    });
    expect(asOf(readSnapshotStore([]), asked)).toEqual({
      found: false,
      why: "no-snapshot",
      head: null,
    });
  });

  test("a strip has a value for each snapshot that holds the record", () => {
    const rag = stateOf({ Projects: { "P-1": { "Reported RAG": "Red" } } });
    const gone = stateOf({ Projects: { "P-2": {} } });
    const strip = storeOfStates([rag, gone, rag]).series("Projects", "P-1", "Reported RAG");
    expect(strip.map(({ head, value }) => [head.id, value])).toEqual([
      ["SN-001", "Red"],
      ["SN-003", "Red"],
    ]);
  });
});

describe("a damaged store is told and still read", () => {
  const all = [100, 200, 300].map((Budget) =>
    stateOf({ Projects: { "P-1": { Budget, Project: "Quay" } } }),
  );
  const sound = storeOfStates(all);
  const heads = sound.heads.map(({ id, day: date }) => {
    return { id, day: date, mark: sound.marks.get(id.toLowerCase()) ?? "" };
  });
  const rows = rowsOfStates(all);
  const told = (
    someHeads: Parameters<typeof storeRegisters>[0],
    someRows: typeof rows,
  ): [string, string][] =>
    readSnapshotStore(storeRegisters(someHeads, someRows)).issues.map(({ code, found }) => [
      code,
      found ?? "",
    ]);

  test("as it was taken, nothing is told", () => {
    expect(told(heads, rows)).toEqual([]);
  });

  test("rows without their head still count for later snapshots", () => {
    const [first, , third] = heads;
    const two = [first, third].flatMap((head) => head ?? []);
    expect(told(two, rows)).toEqual([["snapshot-unlisted", "SN-002"]]);
    const store = readSnapshotStore(storeRegisters(two, rows));
    expect(store.valueAt("SN-003", "Projects", "P-1", "Project")).toBe("Quay");
    expect(store.heads).toHaveLength(2);
  });

  test("a snapshot whose rows are gone is not what it was, nor are those that build on it", () => {
    const without = rows.filter(({ snapshot }) => snapshot !== "SN-001");
    expect(told(heads, without).map(([code]) => code)).toEqual([
      "snapshot-altered",
      "snapshot-altered",
      "snapshot-altered",
    ]);
  });

  test("a value that was typed over", () => {
    const typed = rows.map((row) => (row.snapshot === "SN-002" ? { ...row, value: 222 } : row));
    expect(told(heads, typed)).toEqual([["snapshot-altered", "SN-002"]]);
  });

  test("two values for one, heads twice, without a day, rows without a field", () => {
    const [first] = heads;
    expect(told([...heads, ...(first ? [{ ...first, mark: "" }] : [])], rows)[0]).toEqual([
      "snapshot-repeated",
      "SN-001",
    ]);
    expect(told([...heads, { id: "SN-004", day: null, mark: "" }], rows)).toEqual([
      ["snapshot-without-date", "SN-004"],
    ]);
    const contradiction = { snapshot: "SN-002", table: "Projects", key: "P-1", field: "Budget" };
    expect(told(heads, [...rows, { ...contradiction, value: 1 }]).map(([code]) => code)).toContain(
      "snapshot-contradicted",
    );
    const odd = { snapshot: "SN-002", table: "", key: "P-1", field: "Budget", value: 1 };
    expect(told(heads, [...rows, odd])).toEqual([["snapshot-rows-unread", ""]]);
  });

  test("law: no rubbish throws", () => {
    const cell = fc.oneof(
      fc.constantFrom("SN-001", "Projects", "P-1", "Budget", "Removed", "", " ", "RiskScale"),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: "#REF!" }),
      fc.string(),
    );
    const six = fc.array(cell, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(six), fc.array(six), (some, data) => {
        const store = readSnapshotStore([
          registerContent(
            "Snapshots",
            ["Snapshot ID", "Taken on", "Status date", "Label", "Kind", "Stamp"],
            some,
          ),
          registerContent(
            "SnapshotData",
            ["Snapshot ID", "Table", "Key", "Field", "Value", "Number"],
            data,
          ),
        ]);
        for (const id of store.chain) recordCount(store.at(id));
        expect(store.issues).toBeDefined();
      }),
    );
  });
});

describe("rewriting the past", () => {
  test("law: snapshots that stay hold what they held, with the marks that they had", () => {
    fc.assert(
      fc.property(
        fc.array(states, { minLength: 1, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (all, keep) => {
          const store = storeOfStates(all);
          const kept = all.flatMap((state, at) =>
            keep[at] === true ? [{ id: snapshotId(at), state }] : [],
          );
          const ids = kept.map(({ id }) => id);
          const rewritten = rewrittenStore(store, new Set(ids));
          const thinner = storeOf([], ids, rewritten.rows, []);
          for (const { id, state } of kept) {
            expect(plainState(thinner.at(id))).toEqual(plainState(state));
            expect(rewritten.heads.get(id.toLowerCase())).toEqual({
              records: recordCount(state),
              mark: store.marks.get(id.toLowerCase()),
            });
          }
          expect(rewritten.heads.size).toBe(kept.length);
        },
      ),
    );
  });

  test("month-ends, baselines and the latest stay", () => {
    const heads = [
      [2026, 1, 15],
      [2026, 1, 31],
      [2026, 2, 10],
      [2026, 2, 20],
      [2026, 3, 5],
      [2026, 3, 6],
      [2026, 3, 7],
    ].map(([year = 0, month = 0, date = 0], at) => ({
      id: snapshotId(at),
      day: day(year, month, date),
      kind: at === 2 ? "Baseline" : "Snapshot",
    }));
    const store = readSnapshotStore(storeRegisters(heads, []));
    expect(thinnedSnapshots(store.heads, 2).map(({ id }) => id)).toEqual([
      ...["SN-002", "SN-003", "SN-004", "SN-006", "SN-007"],
    ]);
    expect(thinnedSnapshots(store.heads, 12)).toHaveLength(7);
  });

  test("a record goes on under its new ID, with what relates to it", () => {
    const state = stateOf({
      Projects: { "P-007": { Budget: 1 }, "P-001": { "Program ID": "P-007" } },
      Risks: { "R-1": { "Relates to": "p-007" }, "R-2": { "Relates to": "P-001" } },
    });
    const rename = { table: "Projects", from: "P-007", to: "P-107" };
    expect(plainState(renamedState(state, rename))).toMatchObject({
      Projects: { "p-107": { Budget: 1 } },
      Risks: { "r-1": { "Relates to": "P-107" }, "r-2": { "Relates to": "P-001" } },
    });
    const back = renamedState(renamedState(state, rename), {
      ...rename,
      from: "P-107",
      to: "P-007",
    });
    expect(valueIn(back, "Projects", "P-007", "Budget")).toBe(1);
    const both = stateOf({ Projects: { "P-007": {}, "P-107": {} } });
    expect(renamedState(both, rename)).toBe(both);
  });
});
