import { loadHighsSolver } from "#compute/highsSolver";
import { selectionModel } from "#core/selection/model/selectionModel";
import { solveSelection } from "#core/selection/model/solveSelection";
import type { HardDependency, PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Selection } from "#core/selection/selection";
import { candidate, problemOf } from "#test/support/portfolioProblems";
import published from "../../oracles/projectSelection.json";

async function best(problem: PortfolioProblem, seconds: number): Promise<Selection> {
  const solver = await loadHighsSolver();
  const model = selectionModel(problem);
  const open = solver.open(model.program);
  const options = { gap: 0, seconds, breaksTies: false };
  const { selection } = solveSelection(model, open, {}, options, () => 0);
  open.close();
  return selection;
}

const numbers = (text: string): number[] => text.split(" ").map(Number);
const envelopes = (limits: readonly number[]): PortfolioProblem["periods"] =>
  limits.map((envelope, t) => ({ key: `T${t + 1}`, days: 91, envelope }));
const item = (i: number): string => `I-${i}`;

/** Items with a use of several budgets, each budget a period. */
function knapsack({
  values,
  limits,
  uses,
}: {
  values: string;
  limits: readonly number[];
  uses: readonly string[];
}): PortfolioProblem {
  const rows = uses.map(numbers);
  return problemOf({
    projects: numbers(values).map((value, i) =>
      candidate({ id: item(i), value, cost: rows.map((row) => row[i] ?? 0) }),
    ),
    periods: envelopes(limits),
  });
}

it.each([...published.kp, ...published.mkp, ...published.weing])(
  "$name is worth $optimum",
  async (instance) => {
    const { status, value } = await best(knapsack(instance), 60);
    expect([status, Math.round((value ?? 0) * 1e6) / 1e6]).toEqual(["optimal", instance.optimum]);
  },
);

it("nrp1 at 30 % of its cost is worth 1204: customers who need items that need items", async () => {
  const { costs, prerequisites, customers, budget, optimum } = published.nrp;
  const needs = (to: string, from: string): HardDependency => {
    return { id: `${from} ${to}`, from, to, giverIsGone: false };
  };
  const wanted = customers.map((text) => text.split(": ").map(numbers));
  const items = numbers(costs).map((cost, i) => candidate({ id: item(i + 1), cost: [cost] }));
  const problem = problemOf({
    projects: [
      ...items,
      ...wanted.map(([profit], c) =>
        candidate({ id: `C-${c}`, value: profit?.[0] ?? 0, cost: [0] }),
      ),
    ],
    periods: envelopes([budget]),
    dependencies: [
      ...prerequisites.split(", ").map((pair) => {
        const [giver = 0, receiver = 0] = numbers(pair);
        return needs(item(receiver), item(giver));
      }),
      ...wanted.flatMap(([, ids], c) => (ids ?? []).map((i) => needs(`C-${c}`, item(i)))),
    ],
  });
  const { status, value } = await best(problem, 60);
  expect([status, value]).toEqual(["optimal", optimum]);
});

it("jeu_100_25_2 is worth 56525: 1,239 synergies among 100 projects", async () => {
  const { values, weights, capacity, pairs, optimum } = published.qkp;
  const weight = numbers(weights);
  const problem = problemOf({
    projects: numbers(values).map((value, i) =>
      candidate({ id: item(i), value, cost: [weight[i] ?? 0] }),
    ),
    periods: envelopes([capacity]),
    synergies: pairs.flatMap((line) => {
      const [first, partners = ""] = line.split(": ");
      return partners.split(", ").map((pair) => {
        const [second, value = 0] = numbers(pair);
        return { id: `${first} ${second}`, first: `I-${first}`, second: `I-${second}`, value };
      });
    }),
  });
  const { status, value } = await best(problem, 120);
  expect([status, value]).toEqual(["optimal", optimum]);
}, 180_000);
