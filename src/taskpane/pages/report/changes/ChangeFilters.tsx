import type { ReactElement } from "react";
import { changeKinds } from "#core/history/change";
import { Choice } from "../../benefits/Choice";
import { useReport } from "../useReport";
import type { ChangesProps } from "./ChangesPart";
import { changeAsks, changedTables } from "./changesView";

/** Which changes are listed: by kind, register, and whether an explanation is asked. */
export function ChangeFilters({ reading, state, controller }: ChangesProps): ReactElement {
  const { report, say } = useReport();
  const words = report.changes;
  const { filter } = state.changes;
  const kinds = changeKinds.filter((kind) =>
    reading.changes.rows.some((each) => each.kind === kind),
  );
  return (
    <div className="filters">
      <input
        className="input wide"
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={filter.search}
        onChange={({ target }) => {
          controller.filterChanges({ search: target.value });
        }}
      />
      <Choice
        label={words.kind}
        value={filter.kind}
        choices={[
          { value: "", label: report.all },
          ...kinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
        onChoose={(chosen) => {
          controller.filterChanges({ kind: kinds.find((kind) => kind === chosen) ?? "" });
        }}
      />
      <Choice
        label={words.table}
        value={filter.table}
        choices={[
          { value: "", label: report.all },
          ...changedTables(reading.changes.rows).map(({ table, count }) => ({
            value: table,
            label: say.fill(report.groupCount, { name: table, count }),
          })),
        ]}
        onChoose={(table) => {
          controller.filterChanges({ table });
        }}
      />
      <div className="wide">
        <Choice
          label={words.asks}
          value={filter.asks}
          choices={changeAsks.map((ask) => ({ value: ask, label: words.askChoices[ask] }))}
          onChoose={(chosen) => {
            controller.filterChanges({ asks: changeAsks.find((ask) => ask === chosen) ?? "all" });
          }}
        />
      </div>
    </div>
  );
}
