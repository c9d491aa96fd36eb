import { useState, type ReactElement } from "react";
import type { BenefitRow } from "#core/benefits/benefit";
import { GridActions, TypeAhead } from "../score/gridActions";
import { cellWidth, headHeight, rowHeight } from "../score/gridStyles";
import { GridCell } from "../score/GridCell";
import { typedValue } from "../score/scoreSentences";
import { TypingGrid, type RowUse } from "../score/TypingGrid";
import type { PartProps } from "./BenefitsPage";
import {
  activePeriod,
  isConflict,
  isLacking,
  layerOf,
  periodCells,
  periodKey,
  valueAt,
} from "./periodEntries";
import { useBenefits } from "./useBenefits";

interface Props extends PartProps {
  readonly rows: readonly BenefitRow[];
}

/** Benefits by periods, typed into as into a sheet. */
export function PeriodsGrid(props: Props): ReactElement {
  const { rows, reading, benefits, controller } = props;
  const texts = useBenefits();
  const { benefits: page } = texts;
  const { periods } = reading;
  const { grid } = benefits;
  const [letters] = useState(() => new TypeAhead());
  const at = activePeriod(grid.cell, rows, periods);
  const actions = new GridActions(controller, {
    cellAt: periodCells(rows, periods, grid.layer, texts),
    names: rows.map(({ id, title }) => [id, title]),
    drafts: grid.drafts,
    at,
    texts,
    letters,
    lookAt: ({ row, column }) => {
      const benefit = rows[row];
      const period = periods[column];
      if (benefit === undefined || period === undefined) return;
      controller.changeGrid({ cell: { benefit: benefit.id, period: period.key } });
    },
  });
  return (
    <TypingGrid
      label={page.grid}
      help={page.gridHelp}
      rows={rows.length}
      isTyped={periods.map(() => true)}
      at={at}
      actions={actions}
      head={<GridHead reading={reading} benefits={benefits} />}
      drawRow={(row, use) => {
        const benefit = rows[row];
        return benefit === undefined ? null : (
          <PeriodsRow
            key={benefit.row}
            {...props}
            benefit={benefit}
            row={row}
            use={use}
            onType={(text) => {
              actions.type(text);
            }}
          />
        );
      }}
    />
  );
}

/** The periods above the values, with what is entered there. */
function GridHead({ reading, benefits }: Pick<PartProps, "reading" | "benefits">): ReactElement {
  const { benefits: page } = useBenefits();
  const { layer } = benefits.grid;
  return (
    <div role="row" aria-rowindex={1} className="score-head" style={{ height: headHeight }}>
      <div role="columnheader" aria-colindex={1} className="name-cell">
        {page.benefit}
      </div>
      {reading.periods.map((period, i) => (
        <div
          key={period.key}
          role="columnheader"
          aria-colindex={i + 2}
          className={period.isClosed ? "head-cell closed" : "head-cell"}
          style={{ width: cellWidth }}
        >
          <span>
            {period.key}
            <br />
            <span className="quiet">{page.layerNames[layerOf(period, layer)]}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

interface RowProps extends PartProps {
  readonly benefit: BenefitRow;
  readonly row: number;
  readonly use: RowUse;
  readonly onType: (text: string) => void;
}

function PeriodsRow({ benefit, row, use, onType, reading, benefits }: RowProps): ReactElement {
  const texts = useBenefits();
  const { benefits: page, score, say } = texts;
  const { layer, drafts } = benefits.grid;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="score-row"
      style={{ top: headHeight + row * rowHeight, height: rowHeight }}
    >
      <div role="rowheader" aria-colindex={1} className="name-cell" title={benefit.title}>
        <span>{benefit.title === "" ? benefit.id : benefit.title}</span>
        <span className="quiet">
          {[benefit.id, benefit.unit].filter((text) => text !== "").join(" · ")}
        </span>
      </div>
      {reading.periods.map((period, i) => {
        const cellLayer = layerOf(period, layer);
        const value = valueAt(benefit, i, cellLayer);
        const draft = drafts[periodKey(benefit.id, period.key, cellLayer)];
        const isClash = draft !== undefined && isConflict(draft, value);
        const isText = draft === undefined && typeof value === "string" && value !== "";
        const isWrong = isText || draft?.status === "refused";
        const text =
          draft?.text ??
          (typeof value === "number" ? say.number(value, 2) : typedValue(value, texts));
        const remark = isClash
          ? score.notWritten
          : isWrong
            ? score.notNumber
            : draft === undefined
              ? ""
              : page.notYetWritten;
        const label = say.fill(page.cellLabel, {
          benefit: `${benefit.id} ${benefit.title}`,
          period: period.key,
          layer: page.layerNames[cellLayer],
          value: text === "" ? page.noValue : text,
        });
        const isActive = use.active === i;
        const looks = [
          isWrong ? "not-a-number" : "",
          isClash ? "conflict" : "",
          draft === undefined ? "" : "writing",
          draft === undefined && isLacking(benefit, i, period) ? "lacking" : "",
        ];
        return (
          <GridCell
            key={period.key}
            label={remark === "" ? label : `${label}, ${remark}`}
            text={text}
            look={looks.filter((look) => look !== "").join(" ")}
            isTyped
            isInvalid={isWrong}
            hasSign={isWrong || isClash}
            describedBy="period-note"
            column={i}
            isActive={isActive}
            isEditing={isActive && use.isEditing}
            onChoose={() => {
              use.onChoose(i);
            }}
            onBegin={use.onBegin}
            onType={onType}
            onLeave={use.onLeave}
          />
        );
      })}
    </div>
  );
}
