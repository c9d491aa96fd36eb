import type { ReactElement } from "react";
import type { Comparison } from "#core/adopt/again/comparison";
import { registerChanges, type ChangeKind } from "./comparisonView";
import { useData } from "./dataLanguage";

/** What is new, changed, vanished and renamed since the sheets were adopted, before anything is written. */
export function ChangesList({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const language = useData();
  const texts = language.data.adopt.apply;
  return (
    <section className="stack tight" aria-labelledby="changes-heading">
      <h4 id="changes-heading">{texts.changes}</h4>
      <ul className="plain lines">
        {registerChanges(comparison, language).map(({ register, summary, kinds }) => (
          <li key={register}>
            <details className="unfold">
              <summary>
                <span className="strong">{register}</span> <span className="small">{summary}</span>
              </summary>
              <div className="stack tight inside">
                {kinds.map((kind) => (
                  <Kind key={kind.title} kind={kind} />
                ))}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kind({ kind }: { readonly kind: ChangeKind }): ReactElement {
  const { data, say } = useData();
  const more = kind.count - kind.lines.length;
  return (
    <div>
      <p className={kind.isConflict ? "small strong text-warning" : "small strong"}>
        {kind.title} ({say.number(kind.count)})
      </p>
      <ul className="bulleted small">
        {kind.lines.map((line, i) => (
          <li key={i} className="wrap">
            {line}
          </li>
        ))}
        {more > 0 && <li>{say.counted(data.adopt.sources.more, more)}</li>}
      </ul>
    </div>
  );
}
