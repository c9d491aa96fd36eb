import { findingsOf, previewOf } from "#taskpane/preview";
import { initialState, reducer } from "#taskpane/reducer";
import { PaneStore } from "#taskpane/store";
import { firstStep } from "#taskpane/overview";
import { todaySerial } from "#taskpane/todaySerial";
import type { Proposal } from "#actions/action";
import type { Issue } from "#core/issues";
import {
  createProposal,
  emptyWorkbook,
  filledWorkbook,
  scoreProposal,
  testActions,
  testServices,
  TestRefusal,
} from "#test/support/paneServices";

/** A proposal that comes when the test says so. */
function later(): { answer: () => Promise<Proposal>; arrive: (proposal: Proposal) => void } {
  let arrive: (proposal: Proposal) => void = () => undefined;
  const promise = new Promise<Proposal>((resolve) => {
    arrive = resolve;
  });
  return {
    answer: () => promise,
    arrive: (proposal) => {
      arrive(proposal);
    },
  };
}

describe("the store", () => {
  test("previews an action with its settings, applies it, and reads the workbook again", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.refresh();
    expect(store.getState().overview).toEqual(emptyWorkbook);

    await store.open("create-registers");
    await store.choose("create-registers", "size", "full");
    expect(store.getState().preview?.sentence).toBe("Would create 2 registers.");
    expect(services.asked.at(-1)).toMatchObject({
      what: "preview create-registers",
      context: { settings: { size: "full" }, today: 46295 },
    });

    await store.apply("create-registers");
    expect(services.asked.slice(-2).map(({ what }) => what)).toEqual([
      "apply create-registers",
      "overview",
    ]);
    expect(services.asked.at(-2)?.context?.settings).toEqual({ size: "full" });
    expect(store.getState().overview?.registers).toHaveLength(2);
    expect(store.getState().work).toEqual({ status: "done", sentence: "Created 2 registers." });
  });

  test("an action that has nothing to write says so", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    services.answerNext(() =>
      Promise.resolve({
        sentence: "No sheet looks like a register.",
        plan: { title: "", edits: [] },
        issues: [],
      }),
    );
    await store.apply("adopt-sheets");
    expect(store.getState().work).toEqual({
      status: "done",
      sentence: "No sheet looks like a register. Nothing was written.",
    });
  });

  test("undo goes back to the overview, which shows the workbook as it was", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.open("create-registers");
    await store.apply("create-registers");
    expect(store.getState().overview?.undoTitle).toBe("Created 2 registers");
    await store.undo();
    expect(store.getState()).toMatchObject({ opened: null, overview: { registers: [] } });
  });

  test("tells what an action is doing, and nothing more once it has ended", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    const seen: unknown[] = [];
    let tellLate: () => void = () => undefined;
    store.subscribe(() => seen.push(store.getState().work));
    services.answerNext((context) => {
      context.progress(0.5, "Writing sheet 3 of 6");
      tellLate = () => {
        context.progress(0.9, "late");
      };
      return Promise.resolve(createProposal);
    });
    await store.open("create-registers");
    tellLate();
    expect(seen).toContainEqual({ status: "running", share: 0.5, doing: "Writing sheet 3 of 6" });
    expect(store.getState().work).toEqual({ status: "idle" });
  });

  test("cancel reaches the work that is under way", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    services.answerNext(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => {
            reject(new TestRefusal("Stopped. Nothing was changed."));
          });
        }),
    );
    const opening = store.open("adopt-sheets");
    await Promise.resolve();
    store.stop();
    await opening;
    expect(store.getState().work).toEqual({
      status: "failed",
      sentence: "Stopped. Nothing was changed.",
    });
  });

  test("a refusal becomes a sentence, a bug becomes a crash", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    services.answerNext(() => Promise.reject(new TestRefusal("Sheet Projects is protected.")));
    await store.open("adopt-sheets");
    expect(store.getState()).toMatchObject({
      work: { status: "failed", sentence: "Sheet Projects is protected." },
      crash: null,
    });
    services.answerNext(() => Promise.reject(new RangeError("byProject[7]")));
    await store.open("adopt-sheets");
    expect(store.getState().crash).toBeInstanceOf(RangeError);
  });

  test("work never overlaps, and a preview that was overtaken shows nothing", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    const slow = later();
    services.answerNext(slow.answer);
    const first = store.open("score-projects");
    await Promise.resolve();
    const second = store.open("create-registers");
    expect(services.asked.map(({ what }) => what)).toEqual(["preview score-projects"]);
    expect(services.asked[0]?.context?.signal?.aborted).toBe(true);
    slow.arrive(scoreProposal);
    await Promise.all([first, second]);
    expect(services.asked.map(({ what }) => what)).toEqual([
      "preview score-projects",
      "preview create-registers",
    ]);
    expect(store.getState().preview?.sentence).toBe(createProposal.sentence);
  });

  test("an action that is being applied is not stopped by a button that is pressed meanwhile", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.open("create-registers");
    const slow = later();
    services.answerNext(slow.answer);
    const applying = store.apply("create-registers");
    await Promise.resolve();
    const going = store.goTo("Projects");
    await Promise.resolve();
    expect(services.asked.at(-1)?.context?.signal?.aborted).toBe(false);
    slow.arrive(createProposal);
    await Promise.all([applying, going]);
    expect(services.asked.map(({ what }) => what).slice(-3)).toEqual([
      "apply create-registers",
      "overview",
      "go to Projects",
    ]);
  });

  test("a ribbon button previews an action that has choices and applies one that has none", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.start("create-registers");
    await store.start("score-projects");
    await store.start("undo");
    expect(services.asked.map(({ what }) => what)).toEqual([
      "show pane",
      "preview create-registers",
      "show pane",
      "apply score-projects",
      "overview",
      "show pane",
      "apply undo",
      "overview",
    ]);
  });

  test("going to a register that is not there opens the pane and says so", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.goTo("Risks");
    expect(services.asked.map(({ what }) => what)).toEqual(["go to Risks", "show pane"]);
    expect(store.getState().work).toMatchObject({
      status: "done",
      sentence: expect.stringContaining("no Risks sheet") as string,
    });
    services.overview = filledWorkbook;
    await store.goTo("Risks");
    expect(store.getState().work).toEqual({ status: "idle" });
  });

  test("an action that the registry lacks is a bug, not a silence", async () => {
    const store = new PaneStore({ ...testServices(), actions: [] });
    await expect(store.start("score-projects")).rejects.toThrow("No action score-projects");
  });
});

describe("what the pane shows", () => {
  test("a preview counts the changes by sheet and puts the worst finding first", () => {
    const preview = previewOf(scoreProposal);
    expect(preview.sheets).toEqual([
      { sheet: "Projects", changes: ["new sheet", "table Projects (2 rows)", "6 cells"] },
    ]);
    expect(preview.findings.count).toBe("1 blocking, 1 hint");
    expect(preview.findings.lines.map(({ severity, place }) => [severity, place])).toEqual([
      ["blocking", "Scores!C5"],
      ["hint", ""],
    ]);
    expect(preview.ranking).toEqual([{ rank: "1", name: "Harbour gate", score: "81.3" }]);
  });

  test("a long list of findings is cut, and the rest is counted", () => {
    const issue: Issue = { code: "required-missing", severity: "warning", place: {} };
    const findings = findingsOf(Array.from({ length: 1234 }, () => issue));
    expect(findings.lines).toHaveLength(100);
    expect(findings.more).toBe(1134);
    expect(findings.count).toBe("1,234 warnings");
  });

  test("a sheet that was recognised tells rows, columns and what was not read", () => {
    const preview = previewOf({
      ...createProposal,
      adopted: [
        {
          sheet: "Pipeline",
          range: "A3:C10",
          register: "Projects",
          rows: 7,
          columns: [
            { header: "Project", field: "Name", how: "synonym" },
            { header: "Notes", field: null, how: "no match" },
          ],
          unread: [{ address: "B4", found: "tbc", reason: "not a date" }],
        },
      ],
    });
    expect(preview.adopted).toEqual([
      {
        title: "Pipeline → Projects",
        detail: "7 rows, 1 column recognised of 2, 1 cell not read",
      },
    ]);
  });

  test("the first step is to adopt sheets where there are any, else to create registers", () => {
    expect(firstStep(emptyWorkbook, testActions).action.id).toBe("create-registers");
    const sheets = ["A", "B", "C", "D"].map((sheet) => ({ sheet, rows: 5, columns: 3 }));
    const step = firstStep({ ...emptyWorkbook, otherSheets: sheets }, testActions);
    expect(step.action.id).toBe("adopt-sheets");
    expect(step.sentence).toContain("4 sheets with data (A, B, C, ...)");
  });

  test("choosing a setting drops the preview that it makes untrue", () => {
    const before = { ...initialState, preview: previewOf(createProposal) };
    const after = reducer(before, {
      type: "setting chosen",
      id: "create-registers",
      name: "size",
      value: "full",
    });
    expect(after.preview).toBeNull();
    expect(after.settings).toEqual({ "create-registers": { size: "full" } });
  });

  test("today is the calendar day of the user's clock, whatever the hour", () => {
    expect(todaySerial(new Date(2026, 8, 30, 0, 1))).toBe(46295);
    expect(todaySerial(new Date(2026, 8, 30, 23, 59))).toBe(46295);
  });
});
