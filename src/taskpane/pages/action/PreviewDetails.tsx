import type { ReactElement } from "react";
import type { ActionId } from "#actions/action";
import { FindingList } from "../../components/FindingList";
import { useTexts } from "../../hooks/useTexts";
import type { Preview, RankingLine } from "../../preview";
import { OutlineList } from "./OutlineList";
import { OverwriteTable } from "./OverwriteTable";

interface Props {
  readonly id: ActionId;
  readonly preview: Preview;
  readonly onShowCell: (sheet: string, address: string) => void;
}

/** What an action would do: what was ranked and found, the changes by sheet, the cells that go. */
export function PreviewDetails({ id, preview, onShowCell }: Props): ReactElement {
  const { preview: texts } = useTexts();
  const { outline, overwrites } = preview.outcome;
  return (
    <>
      {preview.ranking.length > 0 && <Ranking lines={preview.ranking} />}
      <FindingList findings={preview.findings} onShowCell={onShowCell} />
      <OutlineList outline={outline} title={id === "undo" ? texts.takesBack : texts.changes} />
      <OverwriteTable overwrites={overwrites} onShowCell={onShowCell} />
    </>
  );
}

function Ranking({ lines }: { readonly lines: readonly RankingLine[] }): ReactElement {
  const { preview } = useTexts();
  return (
    <table className="table">
      <caption>{preview.ranking}</caption>
      <thead>
        <tr>
          <th scope="col">{preview.rank}</th>
          <th scope="col">{preview.project}</th>
          <th scope="col" className="number">
            {preview.score}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ rank, name, score }) => (
          <tr key={`${rank} ${name}`}>
            <td>{rank}</td>
            <td>{name}</td>
            <td className="number">{score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
