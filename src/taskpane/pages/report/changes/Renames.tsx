import { useId, type ReactElement } from "react";
import type { NamedRecord, SuspectedRename } from "#core/history/suspectedRenames";
import { Button } from "../../../components/Button";

import { useReport, type ReportWords } from "../useReport";
import type { ChangesProps } from "./ChangesPart";

/** As many are offered at once: more than that is no renaming but another list. */
const offeredAtOnce = 20;

/** Records that disappeared while others with their titles appeared: one press says that they are the same. */
export function Renames({ reading, controller }: ChangesProps): ReactElement | null {
  const texts = useReport();
  const { report, say } = texts;
  const words = report.changes;
  const id = useId();
  const { renames } = reading;
  if (renames.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.renames}</h2>
      <ul className="plain cards">
        {renames.slice(0, offeredAtOnce).map((rename) => {
          const { table, from, to } = rename;
          return (
            <li key={`${table} ${keysOf(from).join(" ")}`} className="card stack tight">
              <span className="wrap">{renameSentence(rename, texts)}</span>
              <div className="row">
                <Button
                  size="short"
                  aria-label={`${words.same[shapeOf(rename)]}: ${say.fill(words.sameOf, {
                    from: say.list(keysOf(from)),
                    to: say.list(keysOf(to)),
                  })}`}
                  onClick={() => void controller.acceptRename(rename)}
                >
                  {words.same[shapeOf(rename)]}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const keysOf = (records: readonly NamedRecord[]): string[] => records.map(({ key }) => key);

function shapeOf({ from, to }: SuspectedRename): "one" | "split" | "merged" {
  if (from.length > 1) return "merged";
  return to.length > 1 ? "split" : "one";
}

/** "P-007 disappeared and P-107 'Chat deflection service' appeared." */
function renameSentence(
  { table, from, to }: SuspectedRename,
  { report, say }: ReportWords,
): string {
  const named = ({ key, title }: NamedRecord): string =>
    title === "" ? key : say.fill(report.changes.named, { id: key, title });
  return say.fill(report.changes.renamed, {
    table,
    from: say.list(keysOf(from)),
    to: say.list(to.map(named)),
  });
}
