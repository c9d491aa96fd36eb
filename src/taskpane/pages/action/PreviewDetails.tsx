import { type ReactElement, useId } from "react";
import type { ActionId } from "#actions/action";
import { FindingList } from "../../components/FindingList";
import { useTexts } from "../../hooks/useTexts";
import type { AdoptedLine, Preview, RankingLine } from "../../preview";
import { OutlineList } from "./OutlineList";
import { OverwriteTable } from "./OverwriteTable";

interface Props {
  readonly id: ActionId;
  readonly preview: Preview;
  readonly onShowCell: (sheet: string, address: string) => void;
}

/** What an action would do: what was recognised, ranked and found, the changes by sheet, the cells that go. */
export function PreviewDetails({ id, preview, onShowCell }: Props): ReactElement {
  const { preview: texts } = useTexts();
  const { outline, overwrites } = preview.outcome;
  return (
    <>
      {preview.adopted.length > 0 && <Adopted lines={preview.adopted} />}
      {preview.ranking.length > 0 && <Ranking lines={preview.ranking} />}
      <FindingList findings={preview.findings} onShowCell={onShowCell} />
      <OutlineList outline={outline} title={id === "undo" ? texts.takesBack : texts.changes} />
      <OverwriteTable overwrites={overwrites} onShowCell={onShowCell} />
    </>
  );
}

function Adopted({ lines }: { readonly lines: readonly AdoptedLine[] }): ReactElement {
  const { preview } = useTexts();
  const id = useId();
  return (
    <section aria-labelledby={id} className="stack tight">
      <h3 id={id}>{preview.recognised}</h3>
      <ul className="plain lines">
        {lines.map(({ title, detail }) => (
          <li key={title} className="wrap">
            <span className="strong">{title}</span> <span className="quiet small">{detail}</span>
          </li>
        ))}
      </ul>
    </section>
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
