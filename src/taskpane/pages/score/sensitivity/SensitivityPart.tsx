import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { SensitivityReading } from "#actions/sensitivity/readSensitivity";
import { Skeleton } from "../../../components/Skeleton";
import { useKeptFocus } from "../../../hooks/useKeptFocus";
import type { PaneState } from "../../../reducer";
import type { PaneStore } from "../../../store";
import { useScoreTexts } from "../scoreLanguage";
import { SensitivityController } from "./sensitivityController";
import type { SensitivityState } from "./sensitivityState";
import { Switches } from "./Switches";
import { TornadoBars } from "./TornadoBars";
import { Worlds } from "./Worlds";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the ranking hangs on: single weights, all weights at once, and the assumptions behind the value. */
export function SensitivityPart({ state, store }: Props): ReactElement {
  const { sensitivity: texts } = useScoreTexts();
  const controller = useMemo(() => new SensitivityController(store), [store]);
  const { overview } = state;
  const { sensitivity } = state.score;
  const { reading } = sensitivity;
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (seen.current === overview) return;
    seen.current = overview;
    void controller.refresh();
  }, [controller, overview]);
  useEffect(
    () => () => {
      controller.close();
    },
    [controller],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const keepsFocus = useKeptFocus(heading, sensitivity);
  return (
    <section className="stack" aria-labelledby="sensitivity-title" {...keepsFocus}>
      <h2 id="sensitivity-title" ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      {reading === null ? (
        <Skeleton />
      ) : reading.problem === null ? (
        <p>{texts.nothing}</p>
      ) : (
        <>
          <Switches reading={reading} sensitivity={sensitivity} controller={controller} />
          <Worlds problem={reading.problem} sensitivity={sensitivity} controller={controller} />
          <Deciding reading={reading} />
          <TornadoBars tornado={reading.tornado} />
        </>
      )}
    </section>
  );
}

export interface SensitivityProps {
  readonly sensitivity: SensitivityState;
  readonly controller: SensitivityController;
}

/** How much each criterion does to the order, whatever its weight says. */
function Deciding({ reading }: { readonly reading: SensitivityReading }): ReactElement {
  const { sensitivity, say } = useScoreTexts();
  const texts = sensitivity.criteria;
  return (
    <section className="stack tight" aria-labelledby="deciding-title">
      <h3 id="deciding-title">{texts.heading}</h3>
      <p className="small quiet">{texts.hint}</p>
      <table className="table small deciding" aria-labelledby="deciding-title">
        <thead>
          <tr>
            <th scope="col">{texts.criterion}</th>
            <th scope="col" className="number">
              {texts.weight}
            </th>
            <th scope="col" className="number">
              {texts.share}
            </th>
            <th scope="col" className="number">
              {texts.moved}
            </th>
          </tr>
        </thead>
        <tbody>
          {reading.criteria.map(({ criterion, weight, varianceShare, ranksChangedWithout }) => (
            <tr key={criterion}>
              <th scope="row">{criterion}</th>
              <td className="number">{say.percent(weight)}</td>
              <td className="number">{say.percent(varianceShare)}</td>
              <td className="number">
                {ranksChangedWithout === null ? "–" : say.number(ranksChangedWithout)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
