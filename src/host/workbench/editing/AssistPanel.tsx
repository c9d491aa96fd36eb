import type { ReactElement } from "react";
import type { Editing } from "./editing";
import { bringIntoView } from "./inView";
import { argumentHint, type ArgumentHint } from "./suggestions";

const kindClasses = {
  function: "",
  "custom function": "assist-custom-function",
  name: "assist-defined",
  table: "assist-table",
  column: "assist-column",
} as const;

/** Below an edited formula: what could be meant, or the arguments of the function being typed. */
export function AssistPanel({ editing }: { readonly editing: Editing }): ReactElement | null {
  const { edit } = editing.cells;
  if (!edit) return null;
  const { suggestions, selected } = editing.assist;
  const hint = argumentHint(edit);
  if (!suggestions && !hint) return null;
  return (
    <div className="assist">
      {hint ? <Hint hint={hint} /> : null}
      {suggestions ? (
        <div role="listbox" aria-label="Suggestions" className="assist-list">
          {suggestions.items.map((item, i) => (
            <div
              key={`${item.kind} ${item.text}`}
              ref={(element) => {
                if (i === selected) bringIntoView(element);
              }}
              role="option"
              aria-selected={i === selected}
              className="assist-item"
              onMouseDown={(event) => {
                event.preventDefault();
                editing.assist.accept(item);
              }}
            >
              <span className={`assist-kind ${kindClasses[item.kind]}`} aria-hidden />
              <span className="assist-name">{item.text}</span>
              {i === selected ? <span className="assist-about">{item.description}</span> : null}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Hint({ hint: { help, current } }: { readonly hint: ArgumentHint }): ReactElement {
  const meaning = help.parameters[current]?.meaning ?? "";
  return (
    <div className="assist-hint" role="status">
      <div>
        {help.name}(
        {help.parameters.map(({ label }, i) => (
          <span key={label}>
            {i > 0 ? ", " : ""}
            {i === current ? <strong>{label}</strong> : label}
          </span>
        ))}
        )
      </div>
      <div className="assist-about">{meaning || help.description}</div>
    </div>
  );
}
