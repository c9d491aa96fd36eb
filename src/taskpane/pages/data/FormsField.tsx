import { useId, useState, type ReactElement } from "react";
import type { CellMap } from "#core/adopt/decisions";
import { Button } from "../../components/Button";
import { closeIcon } from "../../components/icons";
import type { AdoptProps } from "./AdoptPart";
import { withCell, withForm, withoutCell, withoutForm } from "./adoptDecisions";
import { fieldChoices } from "./columnsView";
import { useData } from "./dataLanguage";
import { adoptableRegisters } from "./sourcesView";

/** Forms: one sheet a record. Those that seem to be some, those that are adopted, and the way to draw one. */
export function FormsField(props: AdoptProps): ReactElement {
  const { controller, proposed, decisions } = props;
  const { data, say } = useData();
  const texts = data.adopt.forms;
  return (
    <details className="unfold" open={decisions.forms.length > 0 ? true : undefined}>
      <summary>
        <h4>
          {texts.heading}
          {proposed.suggestedForms.length > 0 && ` (${say.number(proposed.suggestedForms.length)})`}
        </h4>
      </summary>
      <div className="stack inside">
        <p className="small quiet">{texts.hint}</p>
        <ul className="plain cards">
          {decisions.forms.map((form, i) => (
            // Two forms can have one name while it is typed.
            <Form key={i} form={form} {...props} />
          ))}
          {proposed.suggestedForms.map((form) => (
            <li key={form.name} className="card stack tight">
              <p className="wrap">{say.fill(texts.suggested, { sheets: say.list(form.sheets) })}</p>
              <ul className="plain small">
                {form.cells.map(({ address, field, label }) => (
                  <li key={address} className="wrap">
                    {address} → {field} <span className="quiet">{label}</span>
                  </li>
                ))}
              </ul>
              <div>
                <Button
                  size="short"
                  onClick={() => {
                    controller.decide((before) => withForm(before, form));
                  }}
                >
                  {texts.accept}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <p className="small">{texts.drawHint}</p>
        <div>
          <Button
            onClick={() => {
              const name = say.fill(texts.usual, { number: decisions.forms.length + 1 });
              void controller.useCell(null, name);
            }}
          >
            {texts.draw}
          </Button>
        </div>
      </div>
    </details>
  );
}

interface FormProps extends AdoptProps {
  readonly form: CellMap;
}

/** One form: its name, its register, its sheets and the cells of its fields. */
function Form({ form, ...props }: FormProps): ReactElement {
  const { controller } = props;
  const { data, say } = useData();
  const texts = data.adopt.forms;
  const change = (changed: CellMap): void => {
    controller.decide((before) => withForm(before, changed, form));
  };
  return (
    <li className="card stack tight" role="group" aria-label={form.name}>
      <FormName form={form} onChange={change} />
      <label className="field">
        <span className="small">{texts.register}</span>
        <select
          className="input"
          value={form.register}
          onChange={({ target }) => {
            change({ ...form, register: target.value });
          }}
        >
          {adoptableRegisters.map((register) => (
            <option key={register} value={register}>
              {register}
            </option>
          ))}
        </select>
      </label>
      <FormCells form={form} onChange={change} />
      <FormSheets {...props} form={form} onChange={change} />
      <div className="row">
        <Button size="short" onClick={() => void controller.useCell(form, form.name)}>
          {texts.useCell}
        </Button>
        <Button
          look="link"
          aria-label={say.fill(texts.dropOf, { name: form.name })}
          onClick={() => {
            controller.decide((before) => withoutForm(before, form));
          }}
        >
          {texts.drop}
        </Button>
      </div>
    </li>
  );
}

interface PartProps {
  readonly form: CellMap;
  readonly onChange: (changed: CellMap) => void;
}

/** What is typed counts when the field is left. */
function FormName({ form, onChange }: PartProps): ReactElement {
  const { data } = useData();
  const [typed, setTyped] = useState(form.name);
  return (
    <label className="field">
      <span className="small">{data.adopt.forms.name}</span>
      <input
        className="input"
        value={typed}
        maxLength={60}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={() => {
          const name = typed.trim();
          if (name === "") setTyped(form.name);
          else if (name !== form.name) onChange({ ...form, name });
        }}
      />
    </label>
  );
}

function FormCells({ form, onChange }: PartProps): ReactElement {
  const { data, say } = useData();
  const texts = data.adopt.forms;
  const choices = fieldChoices(
    form.register,
    form.cells.map(({ address, field }) => ({ header: address, field })),
  ).filter(({ field }) => field !== "");
  if (form.cells.length === 0) return <p className="small">{texts.noFields}</p>;
  return (
    <ul className="plain stack tight" aria-label={texts.fields}>
      {form.cells.map((cell) => (
        <li key={cell.address}>
          <div className="labelled">
            <code>{cell.address}</code>
            <select
              className="input"
              aria-label={say.fill(texts.fieldOf, { address: cell.address })}
              value={cell.field}
              onChange={({ target }) => {
                onChange(withCell(form, { ...cell, field: target.value }));
              }}
            >
              <option value="">{data.adopt.columns.extra}</option>
              {choices.map(({ field }) => (
                <option key={field} value={field}>
                  {field}
                </option>
              ))}
            </select>
            <Button
              look="subtle"
              size="short"
              icon={closeIcon}
              aria-label={say.fill(texts.remove, { address: cell.address })}
              onClick={() => {
                onChange(withoutCell(form, cell.address));
              }}
            />
          </div>
          {cell.label !== "" && (
            <p className="small quiet wrap">{say.fill(texts.label, { label: cell.label })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function FormSheets({ form, onChange, proposed }: AdoptProps & PartProps): ReactElement {
  const { data, say } = useData();
  const id = useId();
  const names = [...new Set([...form.sheets, ...proposed.sheets.map(({ sheet }) => sheet)])];
  return (
    <details className="small">
      <summary id={id}>
        {data.adopt.forms.onSheets} ({say.counted(data.adopt.forms.sheets, form.sheets.length)})
      </summary>
      <div className="stack none inside" role="group" aria-labelledby={id}>
        {names.map((sheet) => (
          <label key={sheet} className="check">
            <input
              type="checkbox"
              checked={form.sheets.includes(sheet)}
              onChange={({ target }) => {
                const others = form.sheets.filter((each) => each !== sheet);
                onChange({ ...form, sheets: target.checked ? [...others, sheet] : others });
              }}
            />
            <span className="wrap">{sheet}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
