import { type ReactElement, useId, useMemo, useState } from "react";
import type { Overwrites } from "#core/register/overwrites";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import {
  type OverwriteFilter,
  type OverwriteLine,
  overwriteLines,
  type OverwritePage,
  overwritePage,
  overwrittenSheets,
} from "./overwriteList";

interface Props {
  readonly overwrites: Overwrites;
  /** After applying: the same list in the past tense. */
  readonly isDone?: boolean;
  readonly onShowCell: (sheet: string, address: string) => void;
}

const everything: OverwriteFilter = { text: "", sheet: "", page: 0 };

/** Cells that hold something and will hold something else: filtered, a page at a time. */
export function OverwriteTable({
  overwrites,
  isDone = false,
  onShowCell,
}: Props): ReactElement | null {
  const texts = useTexts();
  const { preview, say } = texts;
  const id = useId();
  const [filter, setFilter] = useState(everything);
  const lines = useMemo(() => overwriteLines(overwrites, texts), [overwrites, texts]);
  const { count, filled, unchanged, cells } = overwrites;
  if (count + filled + unchanged === 0) return null;
  const facts = [
    ...(count === 0 && !isDone ? [preview.nothingOverwritten] : []),
    ...(filled > 0 ? [`${say.counted(preview.filled, filled)}.`] : []),
    ...(unchanged > 0 ? [`${say.counted(preview.unchanged, unchanged)}.`] : []),
    ...(cells.length < count ? [say.fill(preview.onlyFirst, { shown: cells.length })] : []),
  ];
  const page = overwritePage(lines, filter);
  return (
    <section aria-labelledby={id} className="stack tight">
      {count > 0 && (
        <h3 id={id}>{say.counted(isDone ? preview.overwritten : preview.overwrites, count)}</h3>
      )}
      <p className="small quiet" {...(count === 0 ? { id } : {})}>
        {facts.join(" ")}
      </p>
      {count > 0 && (
        <>
          <Filters filter={filter} onFilter={setFilter} sheets={overwrittenSheets(overwrites)} />
          <CellTable lines={page.lines} onShowCell={onShowCell} />
          <Pages page={page} filter={filter} onFilter={setFilter} />
        </>
      )}
    </section>
  );
}

interface FilterProps {
  readonly filter: OverwriteFilter;
  readonly onFilter: (filter: OverwriteFilter) => void;
}

function Filters({
  filter,
  onFilter,
  sheets,
}: FilterProps & { readonly sheets: readonly string[] }): ReactElement {
  const { preview } = useTexts();
  return (
    <div className="row">
      <input
        type="search"
        className="input spread"
        aria-label={preview.filter}
        placeholder={preview.filterHint}
        value={filter.text}
        onChange={({ target }) => {
          onFilter({ ...filter, text: target.value, page: 0 });
        }}
      />
      {sheets.length > 1 && (
        <select
          className="input spread"
          aria-label={preview.sheet}
          value={filter.sheet}
          onChange={({ target }) => {
            onFilter({ ...filter, sheet: target.value, page: 0 });
          }}
        >
          <option value="">{preview.allSheets}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function CellTable({
  lines,
  onShowCell,
}: {
  readonly lines: readonly OverwriteLine[];
  readonly onShowCell: Props["onShowCell"];
}): ReactElement | null {
  const { preview } = useTexts();
  if (lines.length === 0) return null;
  return (
    <table className="table small">
      <thead>
        <tr>
          <th scope="col" className="third">
            {preview.cell}
          </th>
          <th scope="col">{preview.before}</th>
          <th scope="col">{preview.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ sheet, address, before, after }) => (
          <tr key={`${sheet}!${address}`}>
            <td>
              <Button
                look="link"
                onClick={() => {
                  onShowCell(sheet, address);
                }}
              >
                {sheet}!{address}
              </Button>
            </td>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({
  page,
  filter,
  onFilter,
}: FilterProps & { readonly page: OverwritePage }): ReactElement {
  const { preview, say } = useTexts();
  const { from, to, found, pages } = page;
  return (
    <div className="row">
      <span role="status" className="small spread">
        {found === 0 ? preview.noneFound : say.fill(preview.range, { from, to, count: found })}
      </span>
      {pages > 1 && (
        <>
          <Button
            size="short"
            isOff={page.page === 0}
            onClick={() => {
              onFilter({ ...filter, page: page.page - 1 });
            }}
          >
            {preview.previous}
          </Button>
          <Button
            size="short"
            isOff={page.page === pages - 1}
            onClick={() => {
              onFilter({ ...filter, page: page.page + 1 });
            }}
          >
            {preview.next}
          </Button>
        </>
      )}
    </div>
  );
}
