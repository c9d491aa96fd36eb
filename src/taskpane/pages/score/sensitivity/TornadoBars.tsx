import type { ReactElement } from "react";
import type { Tornado } from "#core/scoring/sensitivity/tornado";
import { useScoreTexts } from "../scoreLanguage";
import { tornadoView } from "./sensitivityView";

/** What the value of the portfolio becomes when one assumption is at its worse or better end. */
export function TornadoBars({ tornado }: { readonly tornado: Tornado | null }): ReactElement {
  const language = useScoreTexts();
  const { sensitivity, say } = language;
  const texts = sensitivity.tornado;
  return (
    <section className="stack tight" aria-labelledby="tornado-title">
      <h3 id="tornado-title">{texts.heading}</h3>
      {tornado === null ? (
        <p className="quiet">{texts.none}</p>
      ) : (
        <>
          <p className="small">
            {say.counted(texts.value, tornado.ids.length, { value: say.number(tornado.value, 0) })}
          </p>
          <p className="small quiet">{texts.hint}</p>
          <Bars tornado={tornado} />
        </>
      )}
    </section>
  );
}

function Bars({ tornado }: { readonly tornado: Tornado }): ReactElement {
  const language = useScoreTexts();
  const { rows, now } = tornadoView(tornado, language);
  return (
    <ul className="plain lines">
      {rows.map(({ name, words, from, to }) => (
        <li key={name}>
          <strong className="small">{name}</strong>
          <div className="tornado-bar" aria-hidden="true">
            <span style={{ left: `${from}%`, width: `${to - from}%` }} />
            <span className="now" style={{ left: `${now}%` }} />
          </div>
          <span className="small">{words}</span>
        </li>
      ))}
    </ul>
  );
}
