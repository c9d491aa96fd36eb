import { useState, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { useData } from "./dataLanguage";
import type { DateOrder } from "./findingsController";
import type { FoundProps } from "./FindingsPart";
import type { FindingCard } from "./findingsView";
import { WaiveForm } from "./WaiveForm";

interface Props extends FoundProps {
  readonly line: FindingCard;
  readonly dateOrder: DateOrder;
}

/** One finding: where, what, the fix with what stands there before and after, and the waiver. */
export function FindingItem({ line, dateOrder, store, controller }: Props): ReactElement {
  const { data, say } = useData();
  const texts = data.findings;
  const [isWaiving, setIsWaiving] = useState(false);
  const { sheet, address, place, waiver } = line;
  const isFixable = line.isFixable || (line.asksDateOrder && dateOrder !== "unknown");
  return (
    <li className="finding stack tight">
      <p className="small wrap">
        {sheet !== null && address !== null && (
          <>
            <Button look="link" onClick={() => void store.showCell(sheet, address)}>
              {place}
            </Button>{" "}
          </>
        )}
        {line.sentence}
        {waiver !== null && (
          <span className="quiet"> {say.fill(texts.waivedBecause, { reason: waiver })}</span>
        )}
      </p>
      <Parts line={line} store={store} />
      <Changes line={line} />
      <div className="row">
        {waiver === null && isFixable && (
          <Button
            size="short"
            aria-label={say.fill(texts.fixOf, { place })}
            onClick={(event) => {
              keepKeyboard(event.currentTarget);
              void controller.fix(line.id, dateOrder);
            }}
          >
            {texts.fix}
          </Button>
        )}
        {waiver === null ? (
          <Button
            size="short"
            look="subtle"
            aria-label={say.fill(texts.waiveOf, { place })}
            aria-expanded={isWaiving}
            onClick={() => {
              setIsWaiving(!isWaiving);
            }}
          >
            {texts.waive}
          </Button>
        ) : (
          <Button
            size="short"
            look="subtle"
            aria-label={say.fill(texts.unwaiveOf, { place })}
            onClick={(event) => {
              keepKeyboard(event.currentTarget);
              void controller.unwaive(line.id);
            }}
          >
            {texts.unwaive}
          </Button>
        )}
      </div>
      {isWaiving && waiver === null && (
        <WaiveForm
          onWaive={(reason) => controller.waive([line.id], reason)}
          onCancel={() => {
            setIsWaiving(false);
          }}
        />
      )}
    </li>
  );
}

/** The records of a finding that is about several, each leads to its cell. */
function Parts({ line, store }: Pick<Props, "line" | "store">): ReactElement | null {
  const { data, say } = useData();
  if (line.parts.length === 0) return null;
  return (
    <ul className="plain small samples">
      {line.parts.map(({ label, sheet, address }, i) => (
        <li key={i} className="wrap">
          {sheet !== null && address !== null ? (
            <Button look="link" onClick={() => void store.showCell(sheet, address)}>
              {label}
            </Button>
          ) : (
            label
          )}
        </li>
      ))}
      {line.moreParts > 0 && <li>{say.counted(data.adopt.sources.more, line.moreParts)}</li>}
    </ul>
  );
}

function Changes({ line }: { readonly line: FindingCard }): ReactElement | null {
  if (line.changes.length === 0 && line.fixWords === "") return null;
  return (
    <ul className="plain small samples">
      {line.changes.map(({ place, before, after }, i) => (
        <li key={i} className="wrap">
          {place !== "" && <span className="quiet">{place} </span>}
          {before} → <span className="strong">{after}</span>
        </li>
      ))}
      {line.fixWords !== "" && <li>{line.fixWords}</li>}
    </ul>
  );
}

/** The line goes away when it is done: the keyboard stays at its rule, or at the heading. */
function keepKeyboard(button: HTMLElement): void {
  button.closest("details")?.querySelector("summary")?.focus();
}
