import type { ReactElement } from "react";
import type { Quality, QualityShare } from "#core/register/quality";
import { useData } from "./dataLanguage";
import { qualityText } from "./findingsView";

/** How much of what must be filled is filled and right: of the workbook, by register and by owner. */
export function QualityView({ quality }: { readonly quality: Quality }): ReactElement {
  const language = useData();
  const texts = language.data.findings;
  const { whole, byRegister, byOwner } = quality;
  return (
    <section className="stack tight" aria-labelledby="quality-heading">
      <h3 id="quality-heading">{texts.quality}</h3>
      <p className="big">{qualityText(whole, language)}</p>
      <div className="meter" aria-hidden="true">
        <div style={{ transform: `scaleX(${(whole.score ?? 0) / 100})` }} />
      </div>
      <p className="small quiet">{texts.qualityHint}</p>
      <Shares title={texts.byRegister} shares={byRegister} />
      <Shares title={texts.byOwner} shares={byOwner} />
    </section>
  );
}

interface SharesProps {
  readonly title: string;
  readonly shares: readonly QualityShare[];
}

function Shares({ title, shares }: SharesProps): ReactElement | null {
  const { data, say } = useData();
  const texts = data.findings;
  if (shares.length === 0) return null;
  return (
    <details className="unfold">
      <summary>{title}</summary>
      <table className="table small inside">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col" className="number">
              {texts.valid}
            </th>
            <th scope="col" className="number">
              {texts.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, valid, required, score }) => (
            <tr key={name}>
              <td>{name === "" ? texts.noOwner : name}</td>
              <td className="number">{say.fill(texts.validOf, { valid, required })}</td>
              <td className="number">{score === null ? "–" : say.number(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
