import type { ReactElement } from "react";
import type { SensitivityReading } from "#actions/sensitivity/readSensitivity";
import { switchSentence } from "#core/messages/sensitivitySentences";
import { useScoreTexts } from "../scoreLanguage";
import type { SensitivityProps } from "./SensitivityPart";
import { switchBar } from "./sensitivityView";

interface Props extends SensitivityProps {
  readonly reading: SensitivityReading;
}

/** For each criterion where its weight stands, and at which weights the order turns. */
export function Switches({ reading, sensitivity, controller }: Props): ReactElement {
  const language = useScoreTexts();
  const { words } = language;
  const texts = language.sensitivity.switches;
  const { rankOne, fundedLine } = reading;
  const isFunded = sensitivity.about === "funded" && fundedLine !== null;
  const shown = isFunded ? fundedLine : rankOne;
  return (
    <section className="stack tight" aria-labelledby="switches-title">
      <h3 id="switches-title">{texts.heading}</h3>
      {fundedLine !== null && (
        <label className="field">
          <span className="small">{texts.about}</span>
          <select
            className="input"
            value={isFunded ? "funded" : "first"}
            onChange={({ target }) => {
              controller.show({ about: target.value === "funded" ? "funded" : "first" });
            }}
          >
            <option value="first">{texts.rankOne}</option>
            <option value="funded">{texts.funded}</option>
          </select>
        </label>
      )}
      <ul className="plain cards">
        {shown.map((each) => {
          const bar = switchBar(each);
          return (
            <li key={each.criterion} className="card">
              <div className="switch-bar" aria-hidden="true">
                <span
                  className="firm"
                  style={{ left: `${bar.from}%`, right: `${100 - bar.to}%` }}
                />
                {bar.below !== null && <span className="turn" style={{ left: `${bar.below}%` }} />}
                {bar.above !== null && <span className="turn" style={{ left: `${bar.above}%` }} />}
                <span className="now" style={{ left: `${bar.weight}%` }} />
              </div>
              <span className="small">{switchSentence(each, words)}</span>
            </li>
          );
        })}
      </ul>
      <p className="small quiet">{texts.scale}</p>
    </section>
  );
}
