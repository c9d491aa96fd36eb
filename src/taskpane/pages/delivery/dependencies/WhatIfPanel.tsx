import { useId, useMemo, type ReactElement } from "react";
import { noteSentence } from "#core/messages/scheduleSentences";
import type { Move } from "#core/schedule/ripple";
import type { WhatIf, WhatIfLine } from "#core/schedule/whatIf";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import type { DependenciesProps } from "./DependenciesPart";
import { projectTitle } from "./dependenciesView";
import { MoveRow } from "./MoveRow";
import {
  differenceText,
  figureText,
  isWorse,
  lineLabel,
  whatIfBlocks,
  type WhatIfBlock,
} from "./whatIfView";

interface Props extends DependenciesProps {
  readonly whatIf: WhatIf | null;
}

/** Moves that are tried, and everything that they would change: before, after, difference. */
export function WhatIfPanel(props: Props): ReactElement {
  const { state, controller, whatIf } = props;
  const { delivery } = useDelivery();
  const id = useId();
  return (
    <section className="stack tight what-if" aria-labelledby={id}>
      <h2 id={id}>{delivery.whatIf.heading}</h2>
      <p className="small quiet">{delivery.whatIf.hint}</p>
      <AddMove {...props} />
      {state.moves.map((move) => (
        <MoveRow
          key={move.project}
          move={move}
          title={projectTitle(move.project, props.reading.schedule.projects)}
          controller={controller}
        />
      ))}
      {whatIf !== null && <Outcome {...props} whatIf={whatIf} />}
    </section>
  );
}

/** Days that a move begins with. */
const usualMove = 30;

function AddMove({ reading, state, controller }: Props): ReactElement {
  const { delivery } = useDelivery();
  const tried = new Set(state.moves.map(({ project }: Move) => project));
  const projects = reading.schedule.projects.filter(({ id, isLive }) => isLive && !tried.has(id));
  return (
    <select
      className="input"
      aria-label={delivery.whatIf.add}
      value=""
      onChange={({ target }) => {
        controller.tryMove({ kind: "shift", project: target.value, days: usualMove });
      }}
    >
      <option value="">{delivery.whatIf.add}</option>
      {projects.map(({ id, name }) => (
        <option key={id} value={id}>
          {id} {name}
        </option>
      ))}
    </select>
  );
}

function Outcome({ whatIf, controller }: Props & { readonly whatIf: WhatIf }): ReactElement {
  const { delivery, words } = useDelivery();
  const blocks = useMemo(() => whatIfBlocks(whatIf), [whatIf]);
  return (
    <>
      {whatIf.notes.map((note, i) => (
        <p key={i} className="small text-warning">
          {noteSentence(note, words)}
        </p>
      ))}
      <div
        role="region"
        aria-label={delivery.whatIf.outcome}
        aria-live="polite"
        className="stack tight"
      >
        {blocks.map((block) => (
          <Block key={block.group} block={block} />
        ))}
      </div>
      <div className="row">
        <Button look="primary" onClick={() => void controller.writeMoves()}>
          {delivery.whatIf.write}
        </Button>
        <Button
          onClick={() => {
            controller.show({ moves: [] });
          }}
        >
          {delivery.whatIf.reset}
        </Button>
      </div>
    </>
  );
}

/** As many lines of a heading stand open; the rest unfolds. */
const openUpTo = 12;

function Block({ block }: { readonly block: WhatIfBlock }): ReactElement {
  const { delivery, say } = useDelivery();
  const { group, lines } = block;
  const title = say.fill(delivery.groupCount, {
    name: delivery.whatIf.groups[group],
    count: lines.length,
  });
  return (
    <details className="unfold" open={lines.length <= openUpTo}>
      <summary className="strong">
        {group === "total" ? delivery.whatIf.groups.total : title}
      </summary>
      <table className="table small moves" aria-label={delivery.whatIf.groups[group]}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {delivery.whatIf.before}
            </th>
            <th scope="col" className="number">
              {delivery.whatIf.after}
            </th>
            <th scope="col" className="number">
              {delivery.whatIf.difference}
            </th>
          </tr>
        </thead>
        {lines.slice(0, shownAtMost).map((line) => (
          <Line key={`${line.measure} ${line.subject}`} line={line} />
        ))}
      </table>
      {lines.length > shownAtMost && (
        <p className="small quiet">{say.counted(delivery.more, lines.length - shownAtMost)}</p>
      )}
    </details>
  );
}

const shownAtMost = 80;

function Line({ line }: { readonly line: WhatIfLine }): ReactElement {
  const texts = useDelivery();
  const worse = isWorse(line);
  const look = worse === null ? "number" : worse ? "number text-bad" : "number text-good";
  return (
    <tbody>
      <tr className="line-name">
        <th scope="rowgroup" colSpan={3}>
          {lineLabel(line, texts.words)}
        </th>
      </tr>
      <tr>
        <td className="number">{figureText(line.before, line, texts)}</td>
        <td className="number">{figureText(line.after, line, texts)}</td>
        <td className={look}>{differenceText(line, texts)}</td>
      </tr>
    </tbody>
  );
}
