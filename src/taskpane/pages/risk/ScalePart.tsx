import type { ReactElement } from "react";
import { levelOf, type RiskLevel } from "#core/risk/riskScale";
import { riskPresets } from "#core/risk/riskPresetNames";
import { matrixSizes } from "#core/risk/riskPresets";
import { Button } from "../../components/Button";
import type { PartProps } from "./RiskPage";
import type { MatrixDraft } from "./riskState";
import { probabilityWords, shadeOf } from "./riskWordings";
import { draftScale, matrixDraft, presetDraft, sizedDraft, withCell } from "./scaleView";
import { useRisk } from "./useRisk";

interface DraftProps extends PartProps {
  readonly draft: MatrixDraft;
}

/** What scores mean: the matrix with its presets and an editor, the limits of its levels, the bands. */
export function ScalePart(props: PartProps): ReactElement {
  const { reading, state, controller } = props;
  const { risk, say } = useRisk();
  const { scale } = reading;
  const draft = state.matrix ?? matrixDraft(scale, scale.method, say);
  return (
    <div className="stack">
      <p className="small quiet">{risk.scaleHint}</p>
      {reading.assumed.length > 0 && <p className="small">{risk.scaleAssumed}</p>}
      <Presets {...props} draft={draft} />
      <Cells {...props} draft={draft} />
      <Limits {...props} draft={draft} />
      <Verdict draft={draft} />
      {state.matrix !== null && (
        <div className="row">
          <Button
            look="primary"
            isOff={draftScale(draft, say).problem !== null}
            onClick={() => void controller.previewMatrix()}
          >
            {risk.previewMatrix}
          </Button>
          <Button
            onClick={() => {
              controller.show({ matrix: null });
            }}
          >
            {risk.resetMatrix}
          </Button>
        </div>
      )}
      <Bands {...props} />
      <p className="small quiet">{say.fill(risk.scaleMark, { mark: scale.mark })}</p>
    </div>
  );
}

function Presets({ reading, draft, controller }: DraftProps): ReactElement {
  const { risk, say } = useRisk();
  const { least, most } = matrixSizes;
  return (
    <div className="stack tight">
      <label className="field">
        <span className="small">{risk.method}</span>
        <select
          className="input"
          value={draft.preset}
          onChange={({ target }) => {
            controller.show({ matrix: presetDraft(target.value, reading.scale, say) });
          }}
        >
          {[...riskPresets, "custom" as const].map((name) => (
            <option key={name} value={name}>
              {risk.methods[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="small">{risk.size}</span>
        <select
          className="input"
          value={draft.size}
          onChange={({ target }) => {
            controller.show({ matrix: sizedDraft(Number(target.value), say) });
          }}
        >
          {Array.from({ length: most - least + 1 }, (_, at) => least + at).map((size) => (
            <option key={size} value={size}>
              {say.fill(risk.sizeOf, { size })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The matrix as it is drawn, the highest probability first; each score can be typed over. */
function Cells({ draft, controller }: DraftProps): ReactElement {
  const { risk, say } = useRisk();
  const { scores, moderateFrom, highFrom, broken } = draftScale(draft, say);
  const rows = draft.cells.map((cells, row) => ({ cells, row })).reverse();
  const levelAt = (row: number, column: number): RiskLevel | null => {
    const score = scores?.[row]?.[column];
    if (score === undefined || moderateFrom === null || highFrom === null) return null;
    return levelOf({ moderateFrom, highFrom }, score);
  };
  const isBroken = (row: number, column: number): boolean =>
    broken.some(({ probability, impact }) => probability === row + 1 && impact === column + 1);
  return (
    <table
      className="heat-map editor"
      aria-label={say.fill(risk.matrixOf, { method: methodName(draft.preset, risk.methods) })}
    >
      <tbody>
        {rows.map(({ cells, row }) => (
          <tr key={row}>
            <th scope="row">{row + 1}</th>
            {cells.map((text, column) => {
              const level = levelAt(row, column);
              return (
                <td key={column}>
                  <input
                    className={`input ${shadeOf("Threat", level)}`}
                    inputMode="decimal"
                    autoComplete="off"
                    aria-label={say.fill(risk.cellLabel, {
                      probability: row + 1,
                      impact: column + 1,
                    })}
                    aria-invalid={isBroken(row, column)}
                    value={text}
                    onChange={({ target }) => {
                      controller.show({ matrix: withCell(draft, { row, column }, target.value) });
                    }}
                  />
                  {level !== null && (
                    <span className="letter" aria-hidden="true">
                      {risk.letters[level]}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {draft.cells.map((_, column) => (
            <th key={column} scope="col">
              {column + 1}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          <td colSpan={draft.size} className="small quiet axis">
            {risk.axes}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function methodName(preset: string, names: Readonly<Record<string, string>>): string {
  return names[preset] ?? preset;
}

function Limits({ draft, controller }: DraftProps): ReactElement {
  const { risk } = useRisk();
  const field = (name: "moderateFrom" | "highFrom", label: string): ReactElement => (
    <label className="field">
      <span className="small">{label}</span>
      <input
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={draft[name]}
        onChange={({ target }) => {
          controller.show({ matrix: { ...draft, [name]: target.value } });
        }}
      />
    </label>
  );
  return (
    <div className="two-columns">
      {field("moderateFrom", risk.moderateFrom)}
      {field("highFrom", risk.highFrom)}
    </div>
  );
}

/** Whether the matrix can be taken over, and where a worse risk would get the lower score. */
function Verdict({ draft }: Pick<DraftProps, "draft">): ReactElement {
  const { risk, say } = useRisk();
  const { broken, problem } = draftScale(draft, say);
  return (
    <div role="status" className="small stack none">
      {problem !== null && <p className="problem">{risk[problem]}</p>}
      {problem !== "scoreWrong" && broken.length === 0 && <p className="quiet">{risk.monotone}</p>}
      {broken.slice(0, 5).map(({ probability, impact, before }) => (
        <p key={`${probability} ${impact}`} className="text-warning">
          {say.fill(risk.notMonotone, {
            probability,
            impact,
            otherProbability: before.probability,
            otherImpact: before.impact,
          })}
        </p>
      ))}
      {broken.length > 5 && (
        <p className="text-warning">{say.counted(risk.moreBroken, broken.length - 5)}</p>
      )}
    </div>
  );
}

function Bands({ reading, store }: PartProps): ReactElement {
  const texts = useRisk();
  const { risk } = texts;
  const { scale } = reading;
  return (
    <section className="stack tight" aria-label={risk.bands}>
      <h2>{risk.bands}</h2>
      <ul className="plain small">
        {[...scale.bands].reverse().map(({ level }) => (
          <li key={level}>{probabilityWords(level, scale, texts)}</li>
        ))}
      </ul>
      <div className="row">
        <Button look="link" onClick={() => void store.goTo("Scales")}>
          {risk.goToScales}
        </Button>
        <Button look="link" onClick={() => void store.goTo("Appetite")}>
          {risk.goToAppetite}
        </Button>
      </div>
    </section>
  );
}
