import type { ReactElement } from "react";
import { dropFields, type FieldChoice } from "./columnsView";
import { useData } from "./dataLanguage";
import { freeSide } from "./headerDrag";
import type { HeaderDrag } from "./useHeaderDrag";

interface Props {
  readonly drag: HeaderDrag;
  readonly choices: readonly FieldChoice[];
}

/** The fields to drop a header on, in the half of the pane where the header is not; only while it is dragged. */
export function DropFields({ drag, choices }: Props): ReactElement | null {
  const { data } = useData();
  const texts = data.adopt.columns;
  const { header, from, at, over } = drag;
  if (header === null) return null;
  return (
    // The choice below each header does the same for keyboard and screen reader.
    <div aria-hidden="true">
      <div className={`drop-panel ${freeSide(from, window.innerHeight)}`}>
        <p className="small strong">{texts.fields}</p>
        <div className="drop-list" data-drop-list="">
          <Target field="" over={over} title={texts.extra} had={null} />
          {dropFields(choices).map((choice) => (
            <Target
              key={choice.field}
              field={choice.field}
              over={over}
              title={choice.field}
              had={choice.header}
            />
          ))}
        </div>
      </div>
      <div className="ghost" style={{ transform: `translate(${at.x + 8}px, ${at.y + 8}px)` }}>
        {header}
      </div>
    </div>
  );
}

interface TargetProps {
  readonly field: string;
  readonly title: string;
  readonly had: string | null;
  readonly over: string | undefined;
}

function Target({ field, title, had, over }: TargetProps): ReactElement {
  return (
    <div className={over === field ? "drop-field over" : "drop-field"} data-drop={field}>
      <span className="wrap">{title}</span>
      {had !== null && <span className="quiet one-line">{had}</span>}
    </div>
  );
}
