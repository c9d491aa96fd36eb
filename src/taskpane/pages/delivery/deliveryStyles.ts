import { ragStyles } from "./ragStyles";

/** The look of the page Delivery, on the colours of pane.css. It comes with the page's own script. */
export const deliveryStyles = `
.delivery .parts > button { flex: 1 1 auto; padding: 4px 2px; }
.delivery h2 { font-size: 14px; line-height: 20px; }
.delivery .stack.none { gap: 0; }
.delivery .card { padding: 8px; border: 1px solid var(--sl-line); border-radius: 4px; }
.delivery .cards { display: flex; flex-direction: column; gap: 8px; }
.delivery .scrolled { overflow-x: auto; }
.delivery .plain-weight { font-weight: 400; }
.delivery .spread-line { display: flex; justify-content: space-between; align-items: flex-start; gap: 8px; }
.delivery .spread-line > :last-child { flex: none; }
.delivery .problem:empty { display: none; }
.delivery .check { display: flex; gap: 6px; align-items: center; min-height: 24px; }
.delivery .choices { display: flex; flex-wrap: wrap; gap: 0 12px; }
.delivery .figures { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.delivery .figures dt { color: var(--sl-quiet); font-size: 12px; line-height: 16px; }
.delivery .figures dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.delivery abbr { text-decoration: none; }

.delivery .rag-line { display: flex; align-items: flex-start; gap: 4px; }
.delivery .rags { flex: none; display: flex; gap: 4px; padding-top: 2px; }
${ragStyles(".delivery")}
.delivery .dimension { display: flex; gap: 8px; align-items: flex-start; }
.delivery .trail { font-variant-numeric: tabular-nums; letter-spacing: 1px; }

.delivery .result { border-bottom: 1px solid var(--sl-line); }
.delivery .result-head { display: flex; align-items: flex-start; gap: 8px; padding: 4px 0; }
.delivery .result-head > .badge { flex: none; margin-top: 2px; }
.delivery .result-name {
  flex: 1;
  min-width: 0;
  display: flex;
  gap: 6px;
  padding: 2px 0;
  border: 0;
  background: none;
  color: inherit;
  font: 14px/18px var(--sl-font);
  text-align: left;
  overflow-wrap: anywhere;
  cursor: pointer;
}
.delivery .result-name:hover > .none > :first-child { text-decoration: underline; }
.delivery .chevron {
  flex: none;
  width: 6px;
  height: 6px;
  margin: 5px 3px 0 2px;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(-45deg);
}
.delivery [aria-expanded="true"] > .chevron { transform: rotate(45deg); }
.delivery .marks { display: flex; flex-wrap: wrap; gap: 4px; }
.delivery .result-details { padding: 2px 0 10px 17px; }
.delivery .gate-check { display: flex; gap: 6px; padding: 2px 0; }
.delivery .funnel-bar { display: block; height: 4px; border-radius: 2px; background: var(--sl-hover); }
.delivery .funnel-bar > span { display: block; height: 100%; border-radius: 2px; background: var(--sl-mark); }

.delivery .view-reach { flex: 1 1 130px; width: auto; min-width: 0; }
.delivery .view-project { flex: 1 1 80px; width: auto; min-width: 0; }
.delivery .zoom { flex: none; gap: 4px; }
.delivery .network {
  max-height: 480px;
  overflow: auto;
  border: 1px solid var(--sl-line);
  border-radius: 4px;
  background: var(--sl-background);
  cursor: grab;
}
.delivery .network:active { cursor: grabbing; }
.delivery .network svg { display: block; margin: 0 auto; }
.delivery .chart-legend { display: flex; flex-wrap: wrap; gap: 2px 12px; }
.delivery .chart-legend > span { display: inline-flex; align-items: center; gap: 4px; }
.delivery .arrow .line { fill: none; stroke: var(--sl-control); stroke-width: 1.25; }
.delivery .arrow .head { fill: var(--sl-control); }
.delivery .arrow.soft .line { stroke-dasharray: 5 3; }
.delivery .arrow.delivered .line { stroke: var(--sl-good); stroke-dasharray: 1 3; stroke-linecap: round; stroke-width: 2; }
.delivery .arrow.delivered .head { fill: var(--sl-good); }
.delivery .arrow.driving .line { stroke: var(--sl-mark); stroke-width: 3; }
.delivery .arrow.driving .head { fill: var(--sl-mark); }
.delivery .arrow.conflict .line { stroke: var(--sl-bad); stroke-width: 2.25; }
.delivery .arrow.conflict .head { fill: var(--sl-bad); }
.delivery .arrow.conflict.driving .line { stroke-width: 3.5; }
.delivery .arrow.cycle .line { stroke: var(--sl-warning); stroke-width: 2; stroke-dasharray: 8 2 2 2; }
.delivery .arrow.cycle .head { fill: var(--sl-warning); }
.delivery .box { cursor: pointer; }
.delivery .box:focus { outline: none; }
.delivery .box rect { fill: var(--sl-raised); stroke: var(--sl-control); }
.delivery .box text { fill: var(--sl-text); font: 12px var(--sl-font); }
.delivery .box.driving rect { stroke: var(--sl-mark); stroke-width: 2.5; }
.delivery .box.cycle rect { stroke: var(--sl-warning); stroke-width: 2; stroke-dasharray: 8 2 2 2; }
.delivery .box.changed rect { fill: var(--sl-warning-background); }
.delivery .moved { pointer-events: none; font-family: var(--sl-font); fill: var(--sl-warning); font-size: 10px; font-weight: 600; paint-order: stroke; stroke: var(--sl-background); stroke-width: 3px; }
.delivery .box:hover rect { fill: var(--sl-hover); }
.delivery .box[aria-pressed="true"] rect { fill: var(--sl-accent); stroke: var(--sl-accent); }
.delivery .box[aria-pressed="true"] text { fill: var(--sl-on-accent); font-weight: 600; }
.delivery .box:focus-visible rect { stroke: var(--sl-focus); stroke-width: 3; }
[data-theme="contrast"] .delivery .box:hover text { fill: #000000; }

.delivery .days { display: grid; grid-template-columns: 76px minmax(0, 1fr); gap: 2px 10px; align-items: center; }
.delivery .days > label, .delivery .days > .problem { grid-column: 1 / -1; }
.delivery .days input[type="range"] { width: 100%; min-width: 0; accent-color: var(--sl-accent); }
.delivery .moves { table-layout: fixed; }
.delivery .moves .line-name th { padding: 4px 0 0; border-bottom: 0; font-weight: 400; color: var(--sl-quiet); }
.delivery .moves tr:not(.line-name) td { padding: 0 0 4px; }

.delivery .heat { border-collapse: collapse; }
.delivery .heat th { padding: 2px 6px 2px 0; font-weight: 600; text-align: left; }
.delivery .heat thead th { text-align: right; white-space: nowrap; padding: 2px 6px; }
.delivery .heat tbody th { position: sticky; left: 0; min-width: 76px; max-width: 96px; background: var(--sl-background); font-weight: 400; overflow-wrap: break-word; }
.delivery .heat thead th:first-child { position: sticky; left: 0; text-align: left; background: var(--sl-background); padding-left: 0; }
.delivery .heat td { min-width: 44px; padding: 0 6px; border: 1px solid var(--sl-background); text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; height: 26px; }
.delivery .heat td > button { width: 100%; min-height: 26px; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: right; font-weight: 600; cursor: pointer; text-decoration: underline; }
.delivery .heat td > button[aria-pressed="true"] { outline: 2px solid currentColor; outline-offset: 2px; }
.delivery .heat-over { background: var(--sl-bad-background); color: var(--sl-bad); border-color: var(--sl-bad-line); }
.delivery .heat-tight { background: var(--sl-warning-background); color: var(--sl-warning); }
.delivery .heat-fine { background: var(--sl-good-background); color: var(--sl-good); }
.delivery .heat-idle { color: var(--sl-quiet); }
.delivery .heat-unknown { color: var(--sl-quiet); font-style: italic; }
.delivery .heat-key { display: inline-block; min-width: 34px; padding: 0 4px; border: 1px solid var(--sl-line); border-radius: 2px; text-align: center; }
.delivery .legend { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.delivery .relief { display: flex; gap: 8px; align-items: flex-start; padding: 3px 0; }
@media (forced-colors: active) {
  .delivery .arrow .line { stroke: CanvasText; }
  .delivery .arrow .head { fill: CanvasText; }
  .delivery .arrow.driving .line, .delivery .arrow.conflict .line { stroke: Highlight; }
  .delivery .arrow.driving .head, .delivery .arrow.conflict .head { fill: Highlight; }
  .delivery .box rect { fill: Canvas; stroke: CanvasText; }
  .delivery .box text { fill: CanvasText; }
  .delivery .box.driving rect { stroke: Highlight; }
  .delivery .box[aria-pressed="true"] rect { fill: Highlight; stroke: Highlight; }
  .delivery .box[aria-pressed="true"] text { fill: HighlightText; }
  .delivery .moved { fill: CanvasText; stroke: Canvas; }
  .delivery .heat td, .delivery .funnel-bar { border: 1px solid CanvasText; }
  .delivery .funnel-bar > span { background: Highlight; forced-color-adjust: none; }
}
`;
