import type { ReactElement } from "react";
import type { LedgerLine } from "#core/adopt/ledger";
import { useData } from "./dataLanguage";
import { differingSums, hasSums, ledgerLines, ledgerSentence } from "./ledgerSentences";

/** What becomes of every filled cell of the adopted tables, and whether their sums agree. */
export function LedgerView({
  lines,
}: {
  readonly lines: readonly LedgerLine[];
}): ReactElement | null {
  const language = useData();
  const texts = language.data.adopt.apply;
  if (lines.length === 0) return null;
  const differing = differingSums(lines, language);
  return (
    <section className="stack tight" aria-labelledby="ledger-heading">
      <h3 id="ledger-heading">{texts.inFields}</h3>
      <p>{ledgerSentence(lines, language)}</p>
      {hasSums(lines) && differing.length === 0 && <p className="small">{texts.sumsAgree}</p>}
      {differing.length > 0 && (
        <>
          <p className="text-warning">{texts.sums}</p>
          <ul className="bulleted small">
            {differing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 1 && (
        <details className="unfold small">
          <summary>{texts.ledgerOf}</summary>
          <ul className="plain inside lines">
            {ledgerLines(lines, language).map((line, i) => (
              <li key={i} className="wrap">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
