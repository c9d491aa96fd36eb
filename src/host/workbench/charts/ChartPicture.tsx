import { useEffect, useRef, type ReactElement } from "react";
import type { ChartContent } from "./chartContent";
import type { ChartDrawing } from "./chartDrawing";
import { drawChart } from "./drawChart";

interface PictureProps {
  readonly content: ChartContent;
  /** Says what is drawn: the same key means the same picture. */
  readonly signature: string;
  readonly width: number;
  readonly height: number;
  readonly pixelsPerPoint: number;
  readonly theme: readonly string[];
  readonly format: (value: number, format: string) => string;
}

/** The picture of a chart; drawn anew only when something in it is different. */
export function ChartPicture(props: PictureProps): ReactElement {
  const { content, signature, width, height, pixelsPerPoint, theme, format } = props;
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<ChartDrawing | null>(null);
  const latest = useRef(content);
  useEffect(() => {
    latest.current = content;
  });
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const at = { width, height, pixelsPerPoint, theme, format };
    return drawChart(current, drawing, latest.current, at);
  }, [signature, width, height, pixelsPerPoint, theme, format]);
  useEffect(
    () => () => {
      drawing.current?.dispose();
      drawing.current = null;
    },
    [],
  );
  return <div ref={element} className="chart-picture" aria-hidden="true" />;
}
