/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { abortError, type Computing } from "#compute/computing";
import { inThread } from "#compute/inThread";
import type { Workbook } from "#host/engine/workbook";
import { englishTexts, loadTexts, type Texts } from "#taskpane/texts/texts";
import { tableColumns } from "#test/support/registersOf";
import { northmereBook } from "#test/support/scoringBook";
import { openStore } from "../../../../src/services";
import { App } from "../../../../src/taskpane/App";
import type { PaneStore } from "../../../../src/taskpane/store";

// The page of jsdom lacks what every browser and Node have.
globalThis.structuredClone = <T,>(value: T): T => deserialize(serialize(value)) as T;

// On a busy machine reading the workbook takes its time.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);

interface Pane {
  readonly workbook: Workbook;
  readonly store: PaneStore;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** A part of the page Score, on Microsoft's library, on the stand-in. */
async function openPart(
  part: "weights" | "result" | "models" | "sensitivity",
  { texts = englishTexts, computing = inThread() }: { texts?: Texts; computing?: Computing } = {},
): Promise<Pane> {
  const { workbook } = await northmereBook();
  const store = openStore(texts, computing);
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  await user.click(screen.getByRole("tab", { name: texts.shell.pages.score }));
  await user.click(await screen.findByRole("tab", { name: texts.score.parts[part] }));
  await idle(store);
  return { workbook, store, user };
}

const idle = (store: PaneStore) =>
  waitFor(() => {
    const { work, score } = store.getState();
    expect([work.status === "running", score.reading === null]).toEqual([false, false]);
  });

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const select = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const weights = (workbook: Workbook): unknown[] =>
  tableColumns(workbook, "Criteria").get("Weight") ?? [];
const rounded = (values: readonly unknown[]): unknown[] =>
  values.map((value) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value));

const asSampled = [30, 20, 15, 15, 10, 10];
const criteria = [
  "Strategic fit",
  "Customer impact",
  "Financial value",
  "Deliverability",
  "Regulatory urgency",
  "Exposure share",
];

async function chooseMethod({ user }: Pane, method: string): Promise<void> {
  await screen.findByRole("heading", { name: "Weigh the criteria" });
  await user.selectOptions(await screen.findByRole("combobox", { name: "Method" }), method);
}

describe("weights", () => {
  test("from ranks: seen beside those of now with who moves, written by keyboard, undone, kept", async () => {
    const pane = await openPart("weights");
    const { user, workbook, store } = pane;
    await chooseMethod(pane, "roc");
    // The weights of now as ranks: 15 and 15 share one, 10 and 10 too.
    expect(criteria.map((name) => select(`Rank of ${name}`).value)).toEqual([
      "1",
      "2",
      "3",
      "3",
      "5",
      "5",
    ]);
    for (const [at, name] of criteria.entries()) {
      await user.selectOptions(select(`Rank of ${name}`), String(at + 1));
    }
    expect(screen.getByText("6 of 6 weights change.")).toBeTruthy();
    const row = screen.getByRole("rowheader", { name: "Strategic fit" }).closest("tr");
    expect(row?.textContent).toBe("Strategic fit30%40.8%");
    expect(screen.getByText(/projects move in the ranking: .* first\.$/)).toBeTruthy();
    expect(weights(workbook)).toEqual(asSampled);

    button("Apply weights").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(weights(workbook)).not.toEqual(asSampled);
    });
    // Rank-order centroid of six, by hand: (1 + 1/2 + ... + 1/6) / 6 and so on.
    expect(rounded(weights(workbook))).toEqual([
      40.8333, 24.1667, 15.8333, 10.2778, 6.1111, 2.7778,
    ]);
    await idle(store);
    await waitFor(() => {
      expect(store.getState().score.weighing.draft).toBeNull();
    });
    expect(select("Method").value).toBe("roc");
    expect(select("Rank of Exposure share").value).toBe("6");

    await act(() => store.undo());
    expect(weights(workbook)).toEqual(asSampled);
  });

  test("from points say what is left, refuse words, and go back to what the workbook has", async () => {
    const pane = await openPart("weights");
    const { user } = pane;
    const field = await screen.findByRole("textbox", { name: "Points of Exposure share" });
    expect(screen.getByText("All 100 points are shared out")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "4");
    expect(screen.getByText("6 of 100 points left")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "ten");
    expect(screen.getByText("ten is not a number.")).toBeTruthy();
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await user.click(button("Discard"));
    expect(screen.queryByRole("button", { name: "Apply weights" })).toBeNull();
  });

  test("by groups weigh what the group weighs times what the criterion weighs in it", async () => {
    const pane = await openPart("weights");
    const { user, workbook } = pane;
    await chooseMethod(pane, "points");
    await user.click(screen.getByRole("checkbox", { name: /^Weigh groups first/ }));
    const fields = screen.getAllByRole("textbox", { name: /^Points of/ });
    expect(fields.length).toBeLessThan(criteria.length);
    // As they are said now nothing changes: the groups' sums, and the shares inside them.
    expect(screen.getByText("These are the weights that the workbook has.")).toBeTruthy();
    const [first, second] = fields;
    if (first === undefined || second === undefined) throw new Error("no groups");
    await user.clear(first);
    await user.type(first, "50");
    await user.clear(second);
    await user.type(second, "50");
    await user.click(button("Apply weights"));
    await waitFor(() => {
      expect(weights(workbook)).not.toEqual(asSampled);
    });
    const groups = tableColumns(workbook, "Criteria").get("Group") ?? [];
    const sums = new Map<unknown, number>();
    for (const [at, weight] of weights(workbook).entries()) {
      sums.set(groups[at], (sums.get(groups[at]) ?? 0) + Number(weight));
    }
    expect(rounded([...sums.values()])).toEqual([50, 50]);
  });

  test("of several people are pasted from a sheet: mean, range, and who disagrees", async () => {
    const pane = await openPart("weights");
    const { user } = pane;
    await screen.findByRole("combobox", { name: "Method" });
    await user.click(screen.getByText("People"));
    const paste = screen.getByRole("textbox", { name: /^Weights of several people/ });
    await user.click(button("Use these weights"));
    expect(screen.getByText("No weights were found: the field is empty.")).toBeTruthy();
    const block = [
      ["", "Ann", "Ben"],
      ["Strategic fit", "60", "0"],
      ["Customer impact", "20", "20"],
      ["Financial value", "10", "70"],
      ["Colour", "5", "5"],
      ["Exposure share", "10", "10"],
    ];
    fireEvent.change(paste, { target: { value: block.map((row) => row.join("\t")).join("\n") } });
    await user.click(button("Use these weights"));
    expect(screen.getByText(/^2 people read · Left out.*Colour/)).toBeTruthy();
    expect(screen.getByText(/Talk about the marked criteria/)).toBeTruthy();
    const row = screen.getByText("0% to 60%, mean 30%").closest("tr");
    expect(row?.textContent).toContain("people disagree");
    expect(screen.getByText("10% to 10%, mean 10%")).toBeTruthy();
    // Somebody's answers can be looked at and taken out.
    await user.selectOptions(select("Answers of"), "Ben");
    await user.click(button("Remove Ben"));
    expect(screen.queryByText(/Talk about the marked/)).toBeNull();
  });
});

describe("comparing two at a time", () => {
  /** The first three criteria against each other in a circle, every other pair alike. */
  async function contradict({ user }: Pane): Promise<void> {
    for (const pair of screen.getAllByRole("combobox", { name: / against / })) {
      await user.selectOptions(pair, "1");
    }
    await user.selectOptions(select("Strategic fit against Customer impact"), "9");
    await user.selectOptions(select("Customer impact against Financial value"), "9");
    await user.selectOptions(select("Strategic fit against Financial value"), String(1 / 9));
  }

  test("tells how far the judgements contradict each other, mends one by a press, or keeps them", async () => {
    const pane = await openPart("weights");
    const { user, workbook } = pane;
    await chooseMethod(pane, "pairwise");
    expect(screen.getByText("15 pairs are not compared yet")).toBeTruthy();
    expect(button("Apply weights").getAttribute("aria-disabled")).toBe("true");
    await contradict(pane);
    const warning = screen.getByText(/^Judgements are inconsistent \(CR \d\.\d\d, limit 0\.10\)/);
    expect(warning.textContent).toMatch(
      /Most at odds: .+ over .+ = 9; about \S+ would fit the rest\. Keep anyway\?$/,
    );
    expect(button("Apply weights").getAttribute("aria-disabled")).toBe("true");
    const before = Number(/CR (\d\.\d\d)/.exec(warning.textContent)?.[1]);
    await user.click(button(/^Set to /));
    const after = Number(
      /(?:CR|ratio) (\d\.\d\d)/.exec(
        screen.getByText(/^(Judgements are inconsistent|Consistency ratio)/).textContent,
      )?.[1],
    );
    expect(after).toBeLessThan(before);

    await contradict(pane);
    await user.click(button("Keep anyway"));
    expect(screen.getByText(/^The judgements are kept as they are \(CR/)).toBeTruthy();
    await user.click(button("Apply weights"));
    await waitFor(() => {
      expect(weights(workbook)).not.toEqual(asSampled);
    });
  });

  test("as an interview asks one question at a time, goes back, skips, ends, and is kept half done", async () => {
    const pane = await openPart("weights");
    const { user, store, workbook } = pane;
    await chooseMethod(pane, "pairwise");
    await user.click(button("Ask me one by one"));
    expect(
      await screen.findByText("0 answers so far. At most 15 questions are left."),
    ).toBeTruthy();
    const question = () => screen.getByRole("group", { name: /which matters more/ }).textContent;
    const first = question();
    await user.click(button("Skip"));
    await waitFor(() => {
      expect(question()).not.toBe(first);
    });
    // By keyboard alone: the second strength, then Enter.
    screen.getAllByRole("radio")[2]?.focus();
    await user.keyboard(" {Enter}");
    await screen.findByText(/^1 answer so far\./);
    await user.click(button("Back"));
    await screen.findByText(/^0 answers so far\./);

    // Strategic fit before all, the others in their order: the answers never contradict each other.
    let asked = 0;
    while (screen.queryByRole("button", { name: "Next" }) !== null && asked < 16) {
      const [, one = "", other = ""] = /^(.+) or (.+): which/.exec(question()) ?? [];
      const isFirst = criteria.indexOf(one) < criteria.indexOf(other);
      const more = isFirst ? one : other;
      await user.click(screen.getByRole("radio", { name: `${more} matters moderately more` }));
      await user.click(button("Next"));
      asked += 1;
      await screen.findByText(new RegExp(`^${asked} answers? so far\\.`));
      if (asked === 2) {
        await user.click(button("Keep answers only"));
        await idle(store);
        await waitFor(() => {
          expect(store.getState().score.weighing.reading?.kept?.judges[0]?.judgements.length).toBe(
            2,
          );
        });
        expect(weights(workbook)).toEqual(asSampled);
      }
    }
    const end = screen.getByText(
      /(No remaining answer can change|Every pair is answered|Only pairs that you have skipped)/,
    );
    expect(end.textContent).toMatch(/\d+ projects/);
    if (asked < 14) {
      await user.click(button(/^(Go on all the same|Ask those now)$/));
      expect(await screen.findByRole("button", { name: "Next" })).toBeTruthy();
    }
  });
});

describe("the result", () => {
  test("says why a project has its rank", async () => {
    const { user, store } = await openPart("result");
    const list = await screen.findByRole("listbox", { name: "Ranking" });
    await user.click(within(list).getAllByRole("option")[3] ?? list);
    await idle(store);
    const why = await screen.findByRole("region", { name: "Why this rank" });
    expect(why.textContent).toMatch(/^4th of 23 with 66\.8 points: .*behind P-005/);
  });
});

describe("models side by side", () => {
  test("shows ranks, who moves and how alike, and writes the sheet after a preview", async () => {
    const { user, store, workbook } = await openPart("models");
    const table = await screen.findByRole("table", { name: "Rank by model" });
    const heads = () =>
      within(table)
        .getAllByRole("columnheader")
        .map((head) => head.textContent);
    expect(heads()).toContain("TOPSIS");
    expect(screen.getByText(/differ most \(correlation|rank much alike/)).toBeTruthy();
    await user.click(screen.getByRole("heading", { name: /^Models to compare/ }));
    await user.click(screen.getByRole("checkbox", { name: /^TOPSIS/ }));
    await waitFor(() => {
      expect(heads()).not.toContain("TOPSIS");
    });
    await user.click(button("Write sheet Models"));
    await idle(store);
    await user.click(button("Apply"));
    await waitFor(() => {
      expect(workbook.sheetByName("Models")).toBeDefined();
    });
  });
});

describe("sensitivity", () => {
  test("tells where the order turns, draws worlds, and the same seed gives the same", async () => {
    const { user, store, workbook } = await openPart("sensitivity");
    expect(
      await screen.findByText(
        "Strategic fit weighs 30%: above 37.3% P-005 takes the first place from P-001.",
      ),
    ).toBeTruthy();
    await user.selectOptions(select("About"), "funded");
    expect(screen.queryByText(/takes the first place/)).toBeNull();
    const done = /^10,000 worlds, seed 1; shares are right to ±1%/;
    await screen.findByText(done);
    const summary = screen.getByText(/^P-001 .* is first in \d+% of the worlds\.$/).textContent;
    await user.click(button("Work out again"));
    await screen.findByText(done);
    expect(screen.getByText(/^P-001 .* is first in/).textContent).toBe(summary);

    await user.click(button(/^Customer portal replacement/));
    const places = screen.getByRole("group", { name: "Places of P-001" });
    expect(places.textContent).toMatch(/Place 1: \d+(\.\d)?%/);
    expect(
      within(places).getByRole("table", { name: /Weights with which P-001 is first/ }),
    ).toBeTruthy();
    expect(
      screen.getByRole("heading", { name: "What moves the value of the portfolio" }),
    ).toBeTruthy();
    expect(store.getState().score.sensitivity.sampling.status).toBe("done");

    await user.click(button("Write sheet Robustness"));
    await idle(store);
    await user.click(button("Apply"));
    await waitFor(() => {
      expect(workbook.sheetByName("Robustness")).toBeDefined();
    });
  });

  test("can be stopped and keeps what is known; a computation that breaks down says so", async () => {
    const thread = inThread();
    let answer: Computing["sample"] = (problem, options, running) =>
      new Promise((_resolve, reject) => {
        void thread.sample(problem, { ...options, samples: 500 }).then((known) => {
          running?.onProgress?.(known);
        });
        running?.signal?.addEventListener("abort", () => {
          reject(abortError());
        });
      });
    const computing: Computing = { ...thread, sample: (...asked) => answer(...asked) };
    const { user } = await openPart("sensitivity", { computing });
    await screen.findByText("500 of 10,000 worlds");
    expect(screen.getByRole("progressbar", { name: "In plausible worlds" })).toBeTruthy();
    await user.click(button("Cancel"));
    expect(await screen.findByText(/^Stopped after 500 of 10,000 worlds/)).toBeTruthy();
    answer = () => Promise.reject(new Error("out of memory"));
    await user.click(button("Work out again"));
    expect(
      await screen.findByText("The worlds could not be worked out: out of memory"),
    ).toBeTruthy();
  });
});

test.each(["de", "fr"])("every part speaks the language %s", async (language) => {
  const texts = await loadTexts(language);
  const { user } = await openPart("weights", { texts });
  const english = /\b(the|and|which|weights?|worlds|first)\b/i;
  for (const part of ["weights", "models", "sensitivity"] as const) {
    await user.click(screen.getByRole("tab", { name: texts.score.parts[part] }));
    const panel = await screen.findByRole("tabpanel", { name: texts.score.parts[part] });
    await waitFor(() => {
      expect(panel.querySelector('[aria-busy="true"]')).toBeNull();
    });
    const headings = within(panel)
      .getAllByRole("heading")
      .map((each) => each.textContent);
    expect(headings.filter((heading) => english.test(heading))).toEqual([]);
  }
});
