import { storeIssues } from "#actions/history/comparison";
import { readHistory } from "#actions/history/readHistory";
import type { ActionOutcome } from "#actions/runAction";
import { storeQueries } from "#core/history/keptFields";
import { readSnapshotStore, type SnapshotStore, storeOf } from "#core/history/snapshotStore";
import { english } from "#core/messages/english/english";
import { issueSentence, messageSentence } from "#core/messages/sentences";
import type { Workbook } from "#host/engine/workbook";
import { readRegisters } from "#excel/readRegisters";
import { openBook } from "#test/support/openBook";
import { plainState } from "#test/support/keptStates";
import { tableColumns } from "#test/support/registersOf";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";

const september = 46_295;

/** The sample without the snapshots that it brings. */
async function bookWithoutHistory(): Promise<Workbook> {
  const { workbook } = await northmereBook();
  await Excel.run(async (context) => {
    for (const name of ["Snapshots", "SnapshotData", "Changes"]) {
      const table = context.workbook.tables.getItem(name);
      // Calculated columns stay: Excel fills them down.
      const typed = { Snapshots: 9, SnapshotData: 6, Changes: 13 }[name] ?? 1;
      table
        .getDataBodyRange()
        .getColumn(0)
        .getResizedRange(0, typed - 1)
        .clear(Excel.ClearApplyTo.contents);
      table.resize(table.getHeaderRowRange().getResizedRange(1, 0));
    }
    await context.sync();
  });
  return workbook;
}

/** Types into records of a register, as a person would. */
async function type(
  table: string,
  key: string,
  values: Readonly<Record<string, string | number>>,
): Promise<void> {
  await Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const keys = found.columns.getItemAt(0).getDataBodyRange().load("values");
    await context.sync();
    const row = keys.values.findIndex(([value]) => value === key);
    if (row < 0) throw new Error(`${table} has no ${key}.`);
    for (const [header, value] of Object.entries(values)) {
      found.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
    }
    await context.sync();
  });
}

async function setStatusDate(serial: number | string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem("pmo_StatusDate").getRange().values = [[serial]];
    await context.sync();
  });
}

async function store(): Promise<SnapshotStore> {
  const { registers } = await readRegisters(storeQueries);
  return readSnapshotStore(registers);
}

const told = ({ proposal }: ActionOutcome): string[] =>
  proposal.issues.map((issue) => issueSentence(issue, english));
const said = ({ proposal }: ActionOutcome): string => messageSentence(proposal.sentence, english);

function changes(workbook: Workbook): string[] {
  const columns = tableColumns(workbook, "Changes");
  const headers = ["Significance", "Kind", "Key", "Field", "From", "To", "Difference", "Explain"];
  return (columns.get("Table") ?? []).flatMap((table, row) =>
    table === null || table === ""
      ? []
      : [headers.map((header) => String(columns.get(header)?.[row] ?? "")).join(" | ")],
  );
}

const comments = (workbook: Workbook): string[] =>
  (tableColumns(workbook, "Changes").get("Comment") ?? []).map((each) => String(each ?? ""));

test("the first snapshot says that there is none before; one step takes it back", async () => {
  const workbook = await bookWithoutHistory();
  const before = dumpWithoutJournal(workbook);
  const outcome = await act("take-snapshot", { label: "September board", takenBy: "A. Osei" });
  expect(told(outcome)).toContain("No earlier snapshot: Changes will be empty until the next one.");
  expect(said(outcome)).toMatch(
    /^Takes snapshot SN-001 of 19\d records \(1,2\d\d values to keep\)\.$/,
  );
  const kept = await store();
  expect(kept.heads).toMatchObject([
    { id: "SN-001", day: september, takenOn: 46_295, label: "September board", kind: "Snapshot" },
  ]);
  expect(kept.heads[0]).toMatchObject({ takenBy: "A. Osei", letter: "", decision: "" });
  expect(kept.issues).toEqual([]);
  expect(kept.valueAt("SN-001", "Projects", "P-001", "Budget")).toBe(2400);
  expect(kept.valueAt("SN-001", "Projects", "P-016", "Derived RAG")).toBe("Red");
  expect(errorCells(workbook)).toEqual([]);
  await act("undo");
  expect(dumpWithoutJournal(workbook)).toEqual(before);
});

describe("with a snapshot", () => {
  async function changedBook(): Promise<Workbook> {
    const workbook = await bookWithoutHistory();
    await act("take-snapshot", { label: "September board" });
    await setStatusDate(46_326);
    await type("Projects", "P-001", { "Reported RAG": "Red", "Forecast finish": 46_400 });
    await type("Projects", "P-002", { Sponsor: "=new", Stage: "On hold" });
    await type("Risks", "R-001", { Status: "Closed" });
    return workbook;
  }

  test("the next one lists what changed, as people read it", async () => {
    const workbook = await changedBook();
    const outcome = await act("take-snapshot", { label: "October board" });
    const listed = changes(workbook);
    const [first = ""] = listed;
    expect(first).toMatch(/^90 \| Worse \| P-001 \| Reported RAG \| Amber \| Red \| {2}\| Yes$/);
    expect(listed).toContainEqual(
      expect.stringMatching(
        /Moved \| P-001 \| Forecast finish \| 202\d-\d\d-\d\d \| 2027-01-13 \| -?\d+ \| /,
      ),
    );
    expect(listed).toContain("70 | Changed | P-002 | Stage | In delivery | On hold |  | Yes");
    const since = tableColumns(workbook, "Changes");
    expect(since.get("Since")?.[0]).toBe("SN-001 September board");
    expect(since.get("Until")?.[0]).toBe("SN-002 October board");
    expect(since.get("List order")?.[0]).toBe(1);
    expect(outcome.proposal.changes?.changes).toHaveLength(listed.length);
    expect(errorCells(workbook)).toEqual([]);
    const kept = await store();
    expect(kept.issues).toEqual([]);
    expect(kept.valueAt("SN-001", "Projects", "P-001", "Reported RAG")).toBe("Amber");
    expect(kept.valueAt("SN-002", "Projects", "P-001", "Reported RAG")).toBe("Red");
  });

  test("explanations are written beside changes and survive comparing again", async () => {
    const workbook = await changedBook();
    await act("compare-snapshots");
    const outcome = await act("explain-changes", {
      comments:
        "projects\tp-001\tReported RAG\tSupplier left\nProjects\tP-002\tStage\t=waiting for funds\n" +
        "Projects\tP-999\tStage\tNobody\nnonsense\n",
    });
    expect(said(outcome)).toBe("Writes 2 explanations into Changes.");
    expect(told(outcome)).toEqual([
      'Line 4 of the explanations: "nonsense" is not table, key, field and comment with tabs between them.',
      'Line 3 of the explanations: Changes has no row for "Projects P-999 Stage".',
    ]);
    expect(comments(workbook).filter((each) => each !== "")).toEqual([
      "Supplier left",
      "=waiting for funds",
    ]);
    await type("Projects", "P-002", { Stage: "In delivery" });
    const again = await act("compare-snapshots", { since: "sn-001", until: "now" });
    expect(comments(workbook).filter((each) => each !== "")).toEqual(["Supplier left"]);
    expect(told(again)).toContain(
      "Changes: 1 explanation belongs to a change that is not listed any more; undo brings them back.",
    );
    await act("explain-changes", { comments: "Projects\tP-001\tReported RAG\t" });
    expect(comments(workbook).filter((each) => each !== "")).toEqual([]);
  });

  test("the pane reads snapshots, changes and what is not explained", async () => {
    await changedBook();
    await act("compare-snapshots");
    const reading = await readHistory();
    expect(reading.snapshots).toMatchObject([{ id: "SN-001", name: "September board" }]);
    expect(reading).toMatchObject({ lacking: [], statusDate: 46_326, isLarge: false, renames: [] });
    expect(reading.changes).toMatchObject({ since: "SN-001 September board", until: "Now" });
    expect(reading.changes.rows[0]).toMatchObject({
      ...{ significance: 90, table: "Projects", key: "P-001", field: "Reported RAG" },
      ...{ from: "Amber", to: "Red", format: "text", explain: true, comment: "" },
    });
    expect(reading.changes.unexplained).toBe(
      reading.changes.rows.filter(({ explain }) => explain).length,
    );
    expect(reading.areChangesOld).toBe(false);
    await type("Projects", "P-001", { "Reported RAG": "Green" });
    expect((await readHistory()).areChangesOld).toBe(true);
  });

  test("a renamed project is offered, and its history follows when it is accepted", async () => {
    const workbook = await changedBook();
    await type("Projects", "P-007", { "Project ID": "P-107" });
    const offered = await act("compare-snapshots");
    const title = String(tableColumns(workbook, "Projects").get("Project")?.[6] ?? "");
    expect(told(offered)).toContain(
      `P-007 disappeared and P-107 "${title}" appeared. Same project?`,
    );
    const before = dumpWithoutJournal(workbook);
    const outcome = await act("accept-rename", { from: "P-007", to: "P-107" });
    expect(said(outcome)).toBe("The history of P-007 goes on as P-107 in 1 snapshot.");
    const kept = await store();
    expect(kept.issues).toEqual([]);
    expect(kept.holds("SN-001", "Projects", "P-007")).toBe(false);
    expect(kept.valueAt("SN-001", "Projects", "P-107", "Project")).toBe(title);
    const related = [...(kept.recordsAt("SN-001", "Risks")?.values() ?? [])].map(({ values }) =>
      values.get("Relates to"),
    );
    expect([related.includes("P-007"), related.includes("P-107")]).toEqual([false, true]);
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
    await act("accept-rename", { from: "P-007", to: "P-107" });
    await act("compare-snapshots");
    expect(changes(workbook).filter((line) => / New | Removed |P-007/.test(line))).toEqual([]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ["nothing named", {}, /^Say which ID of Projects/],
    ["never kept", { from: "P-999", to: "P-001" }, /^No snapshot holds "P-999"/],
    ["not there now", { from: "P-007", to: "P-999" }, /^Projects has no record "P-999" now/],
    ["both there", { from: "P-007", to: "P-001" }, /^Snapshot SN-001 holds both P-007 and P-001/],
    ["no register", { table: "Moon", from: "P-007", to: "P-001" }, /^Say which ID of Moon/],
  ])("a rename is refused: %s", async (_, settings, sentence) => {
    await changedBook();
    const outcome = await act("accept-rename", settings);
    expect(outcome.proposal.plan.edits).toEqual([]);
    expect(told(outcome)[0]).toMatch(sentence);
  });

  test("sorting, inserting and typing between snapshots loses nothing", async () => {
    const workbook = await changedBook();
    const first = plainState((await store()).at("SN-001"));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("SnapshotData").sort.apply([{ key: 4, ascending: false }]);
      context.workbook.tables.getItem("Projects").sort.apply([{ key: 1, ascending: false }]);
      const body = context.workbook.tables.getItem("Projects").getDataBodyRange();
      body.getRow(0).insert("Down");
      await context.sync();
    });
    expect(plainState((await store()).at("SN-001"))).toEqual(first);
    await act("take-snapshot");
    const kept = await store();
    expect(kept.issues).toEqual([]);
    expect(plainState(kept.at("SN-001"))).toEqual(first);
    expect(changes(workbook).filter((line) => / New | Removed /.test(line))).toEqual([]);
  });

  test("thinning and removing keep the states of all others; they can be undone", async () => {
    const workbook = await changedBook();
    for (const day of [46_327, 46_330, 46_340]) {
      await setStatusDate(day);
      await type("Projects", "P-003", { Sponsor: `Sponsor ${day}` });
      await act("take-snapshot", { kind: day === 46_330 ? "Baseline" : "Snapshot" });
    }
    const all = await store();
    const states = new Map(all.chain.map((id) => [id, plainState(all.at(id))]));
    const before = dumpWithoutJournal(workbook);
    const outcome = await act("thin-snapshots", { keep: "1" });
    expect(said(outcome)).toMatch(/^Removes 1 snapshot and keeps 3 as they are/);
    const thinned = await store();
    expect(thinned.issues).toEqual([]);
    expect(thinned.heads.map(({ id }) => id)).toEqual(["SN-001", "SN-003", "SN-004"]);
    for (const { id } of thinned.heads) expect(plainState(thinned.at(id))).toEqual(states.get(id));
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
    await act("remove-snapshot", { snapshot: "SN-001" });
    const rest = await store();
    expect(rest.issues).toEqual([]);
    for (const { id } of rest.heads) expect(plainState(rest.at(id))).toEqual(states.get(id));
    expect(told(await act("remove-snapshot", { snapshot: "SN-001" }))).toEqual([
      'There is no snapshot "SN-001". There are: SN-002, SN-003, SN-004.',
    ]);
    expect(said(await act("thin-snapshots"))).toBe("The snapshots stay as they are.");
  });

  test("two snapshots of one day are labelled", async () => {
    await changedBook();
    await setStatusDate(september);
    const outcome = await act("take-snapshot");
    expect(told(outcome)).toContain(
      "Status date 2026-09-30 has a snapshot already: this one is labelled b.",
    );
    expect((await store()).heads.map(({ name }) => name)).toEqual([
      "September board a",
      "2026-09-30 b",
    ]);
  });
});

describe("what is missing is said", () => {
  test("a workbook without the registers of history gets them", async () => {
    const { workbook } = await openBook();
    await act("create-registers", { size: "register" });
    const outcome = await act("take-snapshot");
    expect(told(outcome)).toContainEqual(expect.stringContaining("SnapshotData"));
    expect((await store()).heads).toHaveLength(1);
    await act("take-snapshot");
    expect(changes(workbook)).toEqual([]);
    expect((await store()).issues).toEqual([]);
  });

  test("no projects, no status date, no snapshot", async () => {
    await openBook();
    expect((await act("take-snapshot")).proposal.issues).toMatchObject([
      { code: "missing-register", severity: "blocking" },
    ]);
    expect((await act("explain-changes")).proposal.issues).toMatchObject([
      { code: "missing-register" },
    ]);
    await bookWithoutHistory();
    await setStatusDate("");
    expect((await act("take-snapshot")).proposal.issues).toMatchObject([
      { code: "status-date-missing", severity: "blocking" },
    ]);
    expect(told(await act("compare-snapshots"))).toEqual([
      "There is no snapshot to compare with: take one first.",
    ]);
    expect((await readHistory()).snapshots).toEqual([]);
  });

  test("an unknown snapshot is named with those that there are", async () => {
    await bookWithoutHistory();
    await act("take-snapshot");
    for (const settings of [{ since: "SN-9" }, { until: "SN-9" }]) {
      expect(told(await act("compare-snapshots", settings))).toEqual([
        'There is no snapshot "SN-9". There are: SN-001.',
      ]);
    }
  });
});

test("a large store asks whether to thin it; a small one does not", () => {
  const values = (count: number): SnapshotStore =>
    storeOf(
      [],
      ["SN-001"],
      Array.from({ length: count }, (_, at) => {
        return { snapshot: "SN-001", table: "Projects", key: `P-${at}`, field: "Budget", value: 1 };
      }),
      [],
    );
  const asked = storeIssues(values(148_000)).map((issue) => issueSentence(issue, english));
  expect(asked).toEqual(["Snapshots hold 148,000 cells. Keep the last 12 and month-ends?"]);
  expect(storeIssues(values(99_999))).toEqual([]);
});
