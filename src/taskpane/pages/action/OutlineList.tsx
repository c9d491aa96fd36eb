import { type ReactElement, useId } from "react";
import type { SheetOutline } from "#actions/planOutline";
import { useSettingTexts } from "../../hooks/useSettingTexts";
import { useTexts } from "../../hooks/useTexts";
import { type ColumnGroup, type OutlineLine, outlineLines, type TableLine } from "./outlineLines";

interface Props {
  readonly outline: readonly SheetOutline[];
  /** Omitted where the list stands under words of its own. */
  readonly title?: string;
}

/** What is done, sheet by sheet; a sheet with a new table opens to its columns and formulas. */
export function OutlineList({ outline, title }: Props): ReactElement | null {
  const texts = useTexts();
  const id = useId();
  const lines = outlineLines(outline, texts, useSettingTexts());
  if (lines.length === 0) return null;
  return (
    <section {...(title === undefined ? {} : { "aria-labelledby": id })} className="stack tight">
      {title !== undefined && <h3 id={id}>{title}</h3>}
      <ul className="plain lines">
        {lines.map((line) => (
          <li key={line.sheet}>
            <SheetLine line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SheetLine({ line }: { readonly line: OutlineLine }): ReactElement {
  const { title, facts, tables, names } = line;
  const head = (
    <>
      <span className="strong">{title}</span>
      {facts.length > 0 && <span className="quiet small facts">{facts.join(" · ")}</span>}
    </>
  );
  if (tables.length === 0 && names.length === 0) return <div className="wrap">{head}</div>;
  return (
    <details className="unfold">
      <summary className="wrap">{head}</summary>
      <div className="stack tight inside">
        {tables.map((table) => (
          <TableColumns key={table.name} table={table} />
        ))}
        {names.length > 0 && <Names line={line} />}
      </div>
    </details>
  );
}

function TableColumns({ table }: { readonly table: TableLine }): ReactElement {
  const { preview, say } = useTexts();
  return (
    <>
      <p className="small">
        <span className="strong">{say.fill(preview.columnsOf, { table: table.name })}</span>:{" "}
        {table.title}
      </p>
      {table.groups.map((group) => (
        <Columns key={group.title} group={group} />
      ))}
    </>
  );
}

function Columns({ group }: { readonly group: ColumnGroup }): ReactElement {
  const { preview } = useTexts();
  return (
    <table className="table small">
      <caption className="small">{group.title}</caption>
      <thead className="only-spoken">
        <tr>
          <th scope="col">{preview.column}</th>
          <th scope="col">{preview.formula}</th>
        </tr>
      </thead>
      <tbody>
        {group.columns.map(({ header, formula }, i) => (
          <tr key={i}>
            <td className="two-fifths">{header}</td>
            <td>
              {formula === null ? (
                <span className="quiet">{preview.typed}</span>
              ) : (
                <code>{formula}</code>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Names({ line }: { readonly line: OutlineLine }): ReactElement {
  const { preview } = useTexts();
  return (
    <table className="table small">
      <thead>
        <tr>
          <th scope="col">{preview.name}</th>
          <th scope="col">{preview.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {line.names.map(({ name, formula }) => (
          <tr key={name}>
            <td className="two-fifths">{name}</td>
            <td>
              {formula === null ? (
                <span className="quiet">{preview.goes}</span>
              ) : (
                <code>{formula}</code>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
