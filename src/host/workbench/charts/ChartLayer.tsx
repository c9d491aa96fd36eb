import { useCallback, useSyncExternalStore, type ReactElement } from "react";
import type { Area } from "#host/engine/address";
import type { Chart } from "#host/engine/chart";
import { displayText } from "#host/engine/text";
import type { Book } from "#host/workbench/book/book";
import type { Box, GridGeometry } from "#host/workbench/grid/geometry";
import { chartContent } from "./chartContent";
import { deleteChart, placeChart } from "./chartEdits";
import { ChartFrame } from "./ChartFrame";
import { spokenName } from "./chartName";
import { ChartPicture } from "./ChartPicture";
import { chartSelectionOf } from "./chartSelection";
import { chartsInView, isMainPane, pixelsPerPoint } from "./chartsInView";

interface LayerProps {
  readonly book: Book;
  readonly geometry: GridGeometry;
  /** The cells of the pane that is drawn over. */
  readonly pane: Area;
  /** Gives the keyboard back to the grid. */
  readonly onLeave?: (() => void) | undefined;
}

/** The charts of the active sheet, where they stand. */
export function ChartLayer({ book, geometry, pane, onLeave }: LayerProps): ReactElement | null {
  useSyncExternalStore(book.subscribe, () => book.version);
  const selection = chartSelectionOf(book);
  const selected = useSyncExternalStore(selection.subscribe, () => selection.id);
  const preview = useSyncExternalStore(selection.subscribe, () => selection.preview);
  const charts = chartsInView(book.sheet.charts, geometry, pane, selected);
  if (charts.length === 0) return null;
  return (
    <div className="chart-layer">
      {charts.map((chart) => (
        <SheetChart
          key={chart.id}
          book={book}
          geometry={geometry}
          chart={chart}
          isMain={isMainPane(chart, geometry, pane)}
          isSelected={chart.id === selected}
          preview={chart.id === selected ? preview : null}
          onLeave={onLeave}
        />
      ))}
    </div>
  );
}

interface ChartProps {
  readonly book: Book;
  readonly geometry: GridGeometry;
  readonly chart: Chart;
  readonly isMain: boolean;
  readonly isSelected: boolean;
  readonly preview: Box | null;
  readonly onLeave: (() => void) | undefined;
}

function SheetChart(props: ChartProps): ReactElement {
  const { book, geometry, chart, isMain, isSelected, preview, onLeave } = props;
  const { workbook, sheet } = book;
  const selection = chartSelectionOf(book);
  const content = chartContent(chart, workbook);
  const signature = JSON.stringify(content);
  const { theme } = workbook;
  const format = useCallback(
    (value: number, code: string) => displayText(value, code, workbook),
    [workbook],
  );
  return (
    <ChartFrame
      box={geometry.boxOfPoints(chart)}
      name={spokenName(content, chart.name)}
      isMain={isMain}
      isSelected={isSelected}
      preview={preview}
      onDrag={(to) => {
        selection.drag(to);
      }}
      fill={content.fill}
      border={content.border}
      onSelect={(isWanted) => {
        if (isWanted) selection.select(chart.id);
        else if (selection.id === chart.id) {
          selection.select(null);
          onLeave?.();
        }
      }}
      onPlace={(box) => {
        placeChart(book, sheet, chart, geometry.pointsOfBox(box));
      }}
      onTurn={(direction) => {
        book[direction]();
      }}
      onDelete={() => {
        if (!deleteChart(book, sheet, chart)) return;
        selection.select(null);
        onLeave?.();
      }}
    >
      {(box) => (
        <ChartPicture
          content={content}
          signature={signature}
          width={box.width}
          height={box.height}
          pixelsPerPoint={pixelsPerPoint(geometry)}
          theme={theme}
          format={format}
        />
      )}
    </ChartFrame>
  );
}
