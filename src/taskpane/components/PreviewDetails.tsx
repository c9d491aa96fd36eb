import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Preview } from "../preview";
import { FindingList } from "./FindingList";
import { useTableStyles } from "./tableStyles";

interface Props {
  readonly preview: Preview;
  readonly onShowCell: (sheet: string, address: string) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What an action would do: the sentence, the changes by sheet, what was recognised, ranked and found. */
export function PreviewDetails({ preview, onShowCell }: Props): ReactElement {
  const styles = useStyles();
  const tables = useTableStyles();
  return (
    <div className={styles.root}>
      <Text>{preview.sentence}</Text>
      {preview.adopted.length > 0 && (
        <section aria-label="Sheets recognised">
          <Text weight="semibold">Sheets recognised</Text>
          <ul className={styles.list}>
            {preview.adopted.map(({ title, detail }) => (
              <li key={title}>
                <Text weight="semibold">{title}</Text>: {detail}
              </li>
            ))}
          </ul>
        </section>
      )}
      {preview.ranking.length > 0 && (
        <table className={tables.table}>
          <caption>
            <Text weight="semibold">First in the ranking</Text>
          </caption>
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Project</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            {preview.ranking.map(({ rank, name, score }) => (
              <tr key={`${rank} ${name}`}>
                <td>{rank}</td>
                <td>{name}</td>
                <td>{score}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.sheets.length > 0 && (
        <section aria-label="Changes by sheet">
          <Text weight="semibold">Changes by sheet</Text>
          <ul className={styles.list}>
            {preview.sheets.map(({ sheet, changes }) => (
              <li key={sheet}>
                <Text weight="semibold">{sheet === "" ? "Workbook" : sheet}</Text>:{" "}
                {changes.join(", ")}
              </li>
            ))}
          </ul>
        </section>
      )}
      <FindingList findings={preview.findings} onShowCell={onShowCell} />
    </div>
  );
}
