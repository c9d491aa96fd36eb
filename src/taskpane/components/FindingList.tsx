import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FindingLine, Findings } from "../preview";

interface Props {
  readonly findings: Findings;
  readonly onShowCell: (sheet: string, address: string) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

const badgeColors = { blocking: "danger", warning: "warning", hint: "informative" } as const;

/** Findings, the worst first; one that has a cell leads there. */
export function FindingList({ findings, onShowCell }: Props): ReactElement | null {
  const styles = useStyles();
  if (findings.lines.length === 0) return null;
  return (
    <section aria-label="Findings">
      <Text weight="semibold">Findings: {findings.count}</Text>
      <ul className={styles.list}>
        {findings.lines.map((line, i) => (
          <li key={i} className={styles.item}>
            <Badge appearance="tint" color={badgeColors[line.severity]}>
              {line.severity}
            </Badge>{" "}
            {line.sentence} <FindingPlace line={line} onShowCell={onShowCell} />
          </li>
        ))}
      </ul>
      {findings.more > 0 && <Text size={200}>and {findings.more} more, on sheet Checks</Text>}
    </section>
  );
}

function FindingPlace({
  line,
  onShowCell,
}: {
  readonly line: FindingLine;
  readonly onShowCell: Props["onShowCell"];
}): ReactElement {
  const { sheet, address, place } = line;
  if (sheet === null || address === null) return <>{place}</>;
  return (
    <Link
      as="button"
      onClick={() => {
        onShowCell(sheet, address);
      }}
    >
      {place}
    </Link>
  );
}
