import { findingsOf, previewOf } from "#taskpane/preview";
import { initialState, reducer } from "#taskpane/reducer";
import { PaneStore } from "#taskpane/store";
import { todaySerial } from "#taskpane/todaySerial";
import { englishTexts } from "#taskpane/texts/texts";
import type { Proposal } from "#actions/action";
import { english } from "#core/messages/english/english";
import { contentSentence, fittingDoor, startAdvice } from "#taskpane/pages/start/startAdvice";
import type { Issue } from "#core/issues";
import { plain } from "#test/support/english";
import {
  createProposal,
  emptyWorkbook,
  filledWorkbook,
  outcomeOf,
  scoreProposal,
  testServices,
  TestRefusal,
  type TestServices,
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

/** Waits until the services have been asked this often. */
async function askedTimes(services: TestServices, times: number): Promise<void> {
  while (services.asked.length < times) await new Promise((resolve) => setTimeout(resolve, 1));
}

const refusal = "Sheet Projects is protected.";

const unfinished = {
  ...{ title: "Created 2 registers", at: 1_790_000_000_000, cells: 12, sheets: 2 },
  ...{ isUndoing: false, isBeingWritten: false, isLost: false },
};

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
        sentence: plain("No sheet looks like a register."),
        plan: { title: plain(""), edits: [] },
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
      context.progress(0.5, "scoring");
      tellLate = () => {
        context.progress(0.9, "checking");
      };
      return Promise.resolve(createProposal);
    });
    await store.open("create-registers");
    tellLate();
    expect(seen).toContainEqual({ status: "running", share: 0.5, doing: "Scoring" });
    expect(store.getState().work).toEqual({ status: "idle" });
  });

  test("cancel reaches the work that is under way", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    services.answerNext(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => {
            reject(new TestRefusal("Stopped"));
          });
        }),
    );
    const opening = store.open("adopt-sheets");
    await askedTimes(services, 1);
    store.stop();
    await opening;
    expect(store.getState().work).toMatchObject({
      status: "failed",
      sentence: "Stopped while writing to the workbook. Nothing was changed.",
      canRetry: false,
    });
  });

  test("what was refused can be tried again, with what was chosen", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.open("create-registers", { size: "full" });
    services.answerNext(() => Promise.reject(new TestRefusal(refusal)));
    await store.apply("create-registers");
    expect(store.getState().work.status).toBe("failed");
    await store.retry();
    expect(store.getState().result?.sentence).toBe("Created 2 registers.");
    expect(services.asked.at(-2)).toMatchObject({
      what: "apply create-registers",
      context: { settings: { size: "full" } },
    });
    const asked = services.asked.length;
    await store.retry();
    expect(services.asked).toHaveLength(asked);
  });

  test("what could not be taken back is looked at again, so that it can be rolled back or kept", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.open("create-registers");
    services.answerNext(() => Promise.reject(new TestRefusal("NotRolledBack")));
    services.overview = { ...services.overview, unfinished };
    await store.apply("create-registers");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(store.getState().overview?.unfinished).toEqual(unfinished);
    await store.retry();
    expect(services.asked.at(-1)?.what).toBe("overview");
    await store.undo();
    expect(store.getState().opened).toBe("undo");
    expect(services.asked.at(-1)?.what).toBe("preview undo");
    await store.keepUnfinished("Created 2 registers");
    expect(store.getState().overview?.unfinished).toBeNull();
    expect(store.getState().work).toMatchObject({
      sentence: "Kept as it is: Created 2 registers.",
    });
  });

  test("undo that would lose records is shown first", async () => {
    const services = testServices(filledWorkbook);
    const store = new PaneStore(services);
    services.answerNext(() =>
      Promise.resolve({
        sentence: plain("Takes back: Created 2 registers."),
        plan: { title: plain("Undid"), edits: [] },
        issues: [
          { code: "undo-removes-records", severity: "warning", place: {}, facts: { rows: 3 } },
        ],
      }),
    );
    await store.undo();
    expect(store.getState().opened).toBe("undo");
    expect(services.asked.map(({ what }) => what)).toEqual(["preview undo"]);
    await store.apply("undo");
    expect(services.asked.at(-2)?.what).toBe("apply undo");
  });

  test("that the introduction was put away is remembered, where the browser lets us", () => {
    const services = testServices();
    new PaneStore(services).putWelcomeAway(true);
    expect(new PaneStore(services).getState().start.isPutAway).toBe(true);
    new PaneStore(services).putWelcomeAway(false);
    expect(new PaneStore(services).getState().start.isPutAway).toBe(false);
  });

  test("a refusal becomes a sentence, a bug becomes a crash", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    services.answerNext(() => Promise.reject(new TestRefusal(refusal)));
    await store.open("adopt-sheets");
    expect(store.getState()).toMatchObject({
      work: {
        status: "failed",
        sentence: expect.stringContaining(refusal) as string,
        canRetry: true,
      },
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
    await askedTimes(services, 1);
    const second = store.open("create-registers");
    expect(services.asked.map(({ what }) => what)).toEqual(["preview score-projects"]);
    expect(services.asked[0]?.context?.signal?.aborted).toBe(true);
    slow.arrive(scoreProposal);
    await Promise.all([first, second]);
    expect(services.asked.map(({ what }) => what)).toEqual([
      "preview score-projects",
      "preview create-registers",
    ]);
    expect(store.getState().preview?.sentence).toBe("Would create 2 registers.");
  });

  test("an action that is being applied is not stopped by a button that is pressed meanwhile", async () => {
    const services = testServices();
    const store = new PaneStore(services);
    await store.open("create-registers");
    const slow = later();
    services.answerNext(slow.answer);
    const applying = store.apply("create-registers");
    await askedTimes(services, 2);
    const going = store.goTo("Projects");
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
      "preview undo",
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
      sentence: expect.stringContaining("no sheet Risks") as string,
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
  const shown = (proposal: Proposal) =>
    previewOf(outcomeOf("score-projects", proposal, false), english, englishTexts);

  test("a preview puts the worst finding first and ranks what has a rank", () => {
    const preview = shown(scoreProposal);
    expect(preview.findings.count).toBe("1 blocking, 1 hint");
    expect(preview.findings.lines.map(({ severity, place }) => [severity, place])).toEqual([
      ["blocking", "Scores!C5"],
      ["hint", ""],
    ]);
    expect(preview.ranking).toEqual([{ rank: "1", name: "Harbour gate", score: "81.3" }]);
    expect(preview).toMatchObject({ canApply: true, taken: null, differences: null });
  });

  test("a long list of findings is cut, and the rest is counted", () => {
    const issue: Issue = { code: "required-missing", severity: "warning", place: {} };
    const issues = Array.from({ length: 1234 }, () => issue);
    const findings = findingsOf(issues, english, englishTexts);
    expect(findings.lines).toHaveLength(100);
    expect(findings.more).toBe(1134);
    expect(findings.count).toBe("1,234 warnings");
  });

  test("a name that is taken is a question, not a finding", () => {
    const preview = shown({
      ...createProposal,
      issues: [
        {
          code: "sheet-name-taken",
          severity: "warning",
          place: { sheet: "Risks" },
          facts: { count: 1, sheets: "Risks", instead: "Risks PMO" },
        },
      ],
    });
    expect(preview.findings.lines).toEqual([]);
    expect(preview.taken).toEqual({
      sentence:
        "A sheet named Risks exists. Create 'Risks PMO' instead, or adopt the existing one?",
      instead: "Risks PMO",
    });
  });

  test("the door that fits: adopting where there are sheets, else new registers", () => {
    expect(fittingDoor(emptyWorkbook)).toBe("create-registers");
    expect(contentSentence(emptyWorkbook, englishTexts)).toBe("This workbook is empty.");
    const sheets = ["A", "B", "C", "D", "E"].map((sheet) => ({ sheet, rows: 5, columns: 3 }));
    const messy = { ...emptyWorkbook, otherSheets: sheets };
    expect(fittingDoor(messy)).toBe("adopt-sheets");
    expect(contentSentence(messy, englishTexts)).toBe("5 sheets with data: A, B, C and 2 more.");
  });

  test("with registers, the next step follows from what is there and what was found", () => {
    const health = { blocking: 0, warnings: 0, hints: 0, stale: [] };
    const rows = (projects: number, scores: number | null) => ({
      ...filledWorkbook,
      registers: [
        { register: "Projects", sheet: "Projects", table: "Projects", rows: projects, columns: 9 },
        ...(scores === null
          ? []
          : [{ register: "Scores", sheet: "Scores", table: "Scores", rows: scores, columns: 9 }]),
      ],
    });
    const to = (overview: typeof filledWorkbook, found = health) =>
      startAdvice(overview, found, englishTexts).to;
    expect(to(rows(0, 0))).toEqual({ kind: "sheet", place: "Projects" });
    expect(to(rows(3, 0), { ...health, blocking: 2 })).toEqual({
      kind: "action",
      id: "check-registers",
    });
    expect(to(rows(3, 0))).toEqual({ kind: "page", page: "score" });
    expect(to(rows(3, 3), { ...health, warnings: 1 })).toEqual({
      kind: "action",
      id: "check-registers",
    });
    expect(to(rows(3, null))).toEqual({ kind: "sheet", place: "Home" });
    expect(startAdvice(rows(1, 1), null, englishTexts).sentence).toBe(
      "In the register: 1 project; nothing stands in the way. Home shows the portfolio.",
    );
  });

  test("choosing a setting drops the preview and the result that it makes untrue", () => {
    const before = { ...initialState, preview: shown(createProposal) };
    const after = reducer(before, {
      type: "settings chosen",
      id: "create-registers",
      settings: { size: "full" },
    });
    expect(after).toMatchObject({ preview: null, result: null });
    expect(after.settings).toEqual({ "create-registers": { size: "full" } });
  });

  test("today is the calendar day of the user's clock, whatever the hour", () => {
    expect(todaySerial(new Date(2026, 8, 30, 0, 1))).toBe(46295);
    expect(todaySerial(new Date(2026, 8, 30, 23, 59))).toBe(46295);
  });
});
