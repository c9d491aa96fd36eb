import type { ScopeSimulation } from "#core/risk/simulation/simulation";
import { trialLimits } from "#core/risk/simulation/simulateRisks";
import { isInOrder, typedRisks, type TypedRisk } from "#core/risk/typedRisks";
import { InvariantError } from "#core/invariant";
import type { CellFailure } from "../failure";
import { raise } from "../failure";
import { checkLengths } from "../lengths";
import type { Arguments } from "../parameters";
import type { FunctionServices } from "../services";
import type { Facts } from "../words/filled";
import { mostDrawsOfRisks, type riskDeclarations } from "./declarations";

type Given = Omit<Arguments<(typeof riskDeclarations.CONTINGENCY)["parameters"]>, "confidence">;

/** What a simulation needs of its call: services, and the errors that both functions have. */
interface Caller {
  readonly error: (code: ErrorCode, facts?: Facts) => CellFailure;
  readonly signal: AbortSignal;
  readonly services: FunctionServices;
}

type ErrorCode = keyof (typeof riskDeclarations.SCURVE)["errors"] &
  keyof (typeof riskDeclarations.CONTINGENCY)["errors"];

/** The simulation of typed risks, as the pane simulates registered ones; asks for some percentiles. */
export async function simulated(
  given: Given,
  levels: readonly number[],
  caller: Caller,
): Promise<ScopeSimulation> {
  const { correlation, iterations: trials, seed } = given;
  if (correlation >= 1) raise(caller.error("correlation"));
  const { least, most } = trialLimits;
  if (trials < least || trials > most) raise(caller.error("iterations", { least, most }));
  const problem = typedRisks(readRisks(given, caller), correlation);
  if (problem === null) return raise(caller.error("no-money"));
  const risks = problem.risks.length;
  const limit = Math.floor(mostDrawsOfRisks / risks);
  if (trials > limit) raise(caller.error("too-many-draws", { draws: trials, risks, limit }));
  const options = { trials, seed, levels, confidence: 0.8, drivers: 0, responses: false };
  const { signal, services } = caller;
  const { scopes } = await services.computing.simulate(problem, options, { signal });
  const [scope] = scopes;
  if (scope === undefined) throw new InvariantError("A simulation answers for each of its scopes.");
  return scope;
}

function readRisks(given: Given, caller: Caller): readonly TypedRisk[] {
  const { probability, likely, low, high, type, category, ids } = given;
  checkLengths({ probability, likely, low, high, type, category, ids }, caller, [
    "type",
    "category",
  ]);
  const at = <Value>(vector: readonly Value[] | null, row: number): Value | null =>
    (vector?.length === 1 ? vector[0] : vector?.[row]) ?? null;
  return probability.map((chance, row) => {
    const amounts = {
      likely: likely[row] ?? 0,
      low: low?.[row] ?? 0,
      high: high?.[row] ?? 0,
    };
    if (!isInOrder(amounts)) raise(caller.error("order"));
    return {
      ...amounts,
      id: ids?.[row] ?? null,
      probability: chance ?? 0,
      isOpportunity: at(type, row) === "opportunity",
      category: at(category, row) ?? "",
    };
  });
}
