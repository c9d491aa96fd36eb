import type { ReactElement } from "react";
import { amount } from "../../tradeOff/amounts";
import { namedScope } from "../riskWordings";
import type { PartProps } from "../RiskPage";
import type { SimulationAnswer } from "../riskState";
import { useRisk } from "../useRisk";
import { needOf, percentName } from "./resultView";

interface Props extends PartProps {
  readonly answer: SimulationAnswer;
}

/** What each program and project needs by itself, beside what they need together. */
export function ScopeTable({ answer, reading }: Props): ReactElement | null {
  const texts = useRisk();
  const { risk, say } = texts;
  const [whole, ...parts] = answer.simulation.scopes;
  if (whole === undefined || parts.length === 0) return null;
  const { confidence } = answer.asked;
  const name = percentName(confidence, texts);
  const need = (scope: typeof whole): number => needOf(scope, confidence)?.value ?? 0;
  const kindOf = new Map(reading.scopes.map(({ id, kind }) => [id, kind]));
  const projects = parts.filter(({ id }) => kindOf.get(id) === "project");
  const sum = projects.reduce((total, scope) => total + need(scope), 0);
  return (
    <details className="unfold">
      <summary>{risk.byScope}</summary>
      <div className="stack tight">
        {projects.length > 1 && (
          <p className="small">
            {say.fill(risk.jointly, {
              name,
              joint: amount(need(whole), say),
              sum: amount(sum, say),
            })}
          </p>
        )}
        <table className="table small" aria-label={risk.byScope}>
          <thead>
            <tr>
              <th scope="col">{risk.scopeName}</th>
              <th scope="col" className="number">
                {risk.expected}
              </th>
              <th scope="col" className="number">
                {name}
              </th>
              <th scope="col" className="number">
                {risk.approved}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((scope) => {
              const isShort = scope.approved !== null && scope.approved < need(scope);
              return (
                <tr key={scope.id}>
                  <th scope="row">{namedScope(scope.id, reading, texts)}</th>
                  <td className="number">{amount(scope.expected, say)}</td>
                  <td className="number">{amount(need(scope), say)}</td>
                  <td className={isShort ? "number text-warning" : "number"}>
                    {scope.approved === null ? "–" : amount(scope.approved, say)}
                    {isShort && <span className="only-spoken"> {risk.short}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
