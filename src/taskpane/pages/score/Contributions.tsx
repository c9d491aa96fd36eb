import type { ReactElement } from "react";
import type { RankedProject } from "#core/scoring/scorePortfolio";
import type { ScoringModel } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { contributionRows } from "./resultView";

interface Props {
  readonly project: RankedProject;
  readonly model: ScoringModel;
}

/** What a project scores, and the points that make up its total. */
export function Contributions({ project, model }: Props): ReactElement {
  const texts = useTexts();
  const { score: words, say } = texts;
  return (
    <table className="table small contributions">
      <caption>
        {say.fill(words.contributions, { project: `${project.id} ${project.name}` })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col" className="number">
            {words.scored}
          </th>
          <th scope="col" className="number">
            {words.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {contributionRows(project, model, texts).map(({ letter, name, scored, points }) => (
          <tr key={letter}>
            <td>
              {letter} {name}
            </td>
            <td className="number">{scored}</td>
            <td className="number">{points}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.total}
          </th>
          <td className="number strong">
            {project.score === null ? words.unranked : say.number(project.score, 1, 1)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
