import { type ReactElement, useId } from "react";
import { useTexts } from "../hooks/useTexts";
import type { FindingLine, Findings } from "../preview";
import { Button } from "./Button";

interface Props {
  readonly findings: Findings;
  readonly onShowCell: (sheet: string, address: string) => void;
}

const badges = { blocking: "badge bad", warning: "badge warning", hint: "badge" } as const;

/** Findings, the worst first; one that has a cell leads there. */
export function FindingList({ findings, onShowCell }: Props): ReactElement | null {
  const { preview, say } = useTexts();
  const id = useId();
  if (findings.lines.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack tight">
      <h3 id={id}>{say.fill(preview.findings, { count: findings.count })}</h3>
      <ul className="plain lines">
        {findings.lines.map((line, i) => (
          <li key={i} className="wrap">
            <span className={badges[line.severity]}>{preview.severity[line.severity]}</span>{" "}
            {line.sentence} <FindingPlace line={line} onShowCell={onShowCell} />
          </li>
        ))}
      </ul>
      {findings.more > 0 && (
        <p className="small quiet">{say.fill(preview.more, { count: findings.more })}</p>
      )}
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
    <Button
      look="link"
      onClick={() => {
        onShowCell(sheet, address);
      }}
    >
      {place}
    </Button>
  );
}
