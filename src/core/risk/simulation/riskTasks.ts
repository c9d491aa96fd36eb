import { concludeScope, type Concluding, needsScreening } from "./concludeScope";
import { type BlockRange, type DrawnTotals, drawTotals, type TotalLine } from "./drawTotals";
import { prepareRisks } from "./preparedRisks";
import { answeredRisks, responseEffects } from "./responseEffects";
import type { DrawsMaker } from "./riskDraws";
import type { RiskProblem, RiskScope } from "./riskProblem";
import type {
  ContingencyNeed,
  ResponseEffect,
  ScopeSimulation,
  SimulationOptions,
} from "./simulation";
import { InvariantError } from "#core/invariant";

/** A part of a simulation that a worker does by itself: plain data. */
export type RiskTask =
  /** Totals of scopes, by position; `before` adds the first scope without responses. */
  | {
      readonly kind: "draw";
      readonly scopes: readonly number[];
      readonly before: boolean;
      readonly blocks: BlockRange;
    }
  | {
      readonly kind: "conclude";
      readonly scope: number;
      readonly totals: Float64Array;
      readonly influence: Float64Array | null;
    }
  | {
      readonly kind: "respond";
      readonly risks: readonly number[];
      readonly totals: Float64Array;
      readonly after: ContingencyNeed;
    };

/** What each kind of task gives. */
export interface TaskResults {
  readonly draw: DrawnTotals;
  readonly conclude: ScopeSimulation;
  readonly respond: readonly ResponseEffect[];
}

/** A problem that is ready for its tasks. */
export class RiskTasks {
  private readonly concluding: Concluding;

  constructor(
    problem: RiskProblem,
    options: SimulationOptions,
    makeDraws: DrawsMaker,
    breathe: () => Promise<void>,
  ) {
    const prepared = prepareRisks(problem, options.seed);
    this.concluding = { problem, options, prepared, draws: makeDraws(prepared), breathe };
  }

  async perform<Kind extends RiskTask["kind"]>(
    task: Extract<RiskTask, { kind: Kind }>,
  ): Promise<TaskResults[Kind]>;
  async perform(task: RiskTask): Promise<TaskResults[RiskTask["kind"]]> {
    const { concluding } = this;
    switch (task.kind) {
      case "draw":
        return this.draw(task);
      case "conclude": {
        const { totals, influence } = task;
        return concludeScope(concluding, this.scope(task.scope), totals, influence);
      }
      case "respond":
        return responseEffects(concluding, this.scope(0), task.totals, task.risks, task.after);
    }
  }

  private draw(task: Extract<RiskTask, { kind: "draw" }>): Promise<DrawnTotals> {
    const { options, breathe } = this.concluding;
    const lines: TotalLine[] = task.scopes.map((at) => {
      const scope = this.scope(at);
      return { ...scope, isBefore: false, isScreened: needsScreening(scope, options) };
    });
    if (task.before) lines.push({ ...this.scope(0), isBefore: true, isScreened: false });
    return drawTotals(this.concluding, lines, task.blocks, options.trials, breathe);
  }

  private scope(at: number): RiskScope {
    const scope = this.concluding.problem.scopes[at];
    if (scope === undefined) throw new InvariantError(`There is no scope ${at}.`);
    return scope;
  }
}

/** Whether it is worked out what responses buy. */
export function asksForResponses(problem: RiskProblem, options: SimulationOptions): boolean {
  const [first] = problem.scopes;
  return options.responses && first !== undefined && answeredRisks({ problem }, first).length > 0;
}
