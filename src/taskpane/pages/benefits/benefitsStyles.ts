/** The look of the page Benefits, on the colours of pane.css. It comes with the page's own script. */
export const benefitsStyles = `
.benefits h2 { font-size: 14px; line-height: 20px; }
.benefits .filters {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
  gap: 6px 8px;
  align-items: end;
}
.benefits .filters > fieldset, .benefits .filters > details { grid-column: 1 / -1; }
.benefits [role="alert"]:empty { display: none; }
.benefits .two-columns { align-items: start; }
.benefits .chart-legend { display: flex; flex-wrap: wrap; gap: 2px 12px; }
.benefits .chart-legend > span { display: inline-flex; align-items: center; gap: 4px; }
.benefits .scrolled { overflow-x: auto; }
.benefits .pairs > div { display: flex; gap: 8px; justify-content: space-between; }
.benefits .pairs dt { color: var(--sl-quiet); }
.benefits .pairs dd { text-align: right; overflow-wrap: anywhere; }
.benefits .figures-table th { font-weight: 400; overflow-wrap: normal; }
.benefits .figures-table thead th, .benefits .figures-table .strong > * { font-weight: 600; }
.benefits .figures-table .number { padding: 4px 0 4px 8px; }
.benefits .figures-table thead .number { white-space: normal; vertical-align: bottom; }
.benefits .figures { display: flex; flex-wrap: wrap; gap: 8px 16px; }
.benefits .figures dt { color: var(--sl-quiet); font-size: 12px; line-height: 16px; }
.benefits .figures dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.benefits .main-figure { flex: 1 1 100%; }
.benefits .main-figure dd { font-size: 24px; line-height: 30px; }

.benefits .benefit { border-bottom: 1px solid var(--sl-line); }
.benefits .benefit-head {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  gap: 0 8px;
  align-items: start;
  width: 100%;
  padding: 6px 2px;
  border: 0;
  background: none;
  color: inherit;
  font: 14px/18px var(--sl-font);
  text-align: left;
  overflow-wrap: anywhere;
  cursor: pointer;
}
.benefits .benefit-head:hover { background: var(--sl-hover); }
.benefits .marks { display: flex; flex-wrap: wrap; gap: 4px; }
.benefits .marks:empty { display: none; }
.benefits .benefit-shares {
  display: flex;
  flex-direction: column;
  text-align: right;
  font-variant-numeric: tabular-nums;
}
.benefits .benefit-details { padding: 2px 0 10px 30px; }
.benefits .rag {
  flex: none;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  box-sizing: border-box;
  width: 22px;
  height: 18px;
  border: 1px solid var(--sl-line);
  border-radius: 3px;
  font-size: 11px;
  line-height: 16px;
  font-weight: 700;
}
.benefits .rag.red { border-color: #a4262c; background: #c4314b; color: #ffffff; }
.benefits .rag.amber { border-color: #8a6d00; background: #f2c744; color: #242424; }
.benefits .rag.green { border-color: #0b5a0b; background: #13760f; color: #ffffff; }
.benefits .small-rag { width: 15px; height: 14px; font-size: 9px; line-height: 12px; }

.benefits .guidance {
  display: flex;
  flex-direction: column;
  gap: 4px;
  padding: 8px;
  border: 1px solid var(--sl-line);
  border-radius: 4px;
  background: var(--sl-raised);
}
.benefits .head-cell.closed { background: var(--sl-hover); }
.benefits .head-cell .quiet { font-weight: 400; }
.benefits .score-cell.lacking { background: var(--sl-warning-background); }
.benefits .score-cell.writing { color: var(--sl-link); font-weight: 600; }

.benefits .plan-table { max-height: 220px; overflow: auto; }
.benefits .plan-bar { width: 30%; vertical-align: middle; padding: 4px 0 4px 8px; }
.benefits .plan-bar > div { height: 8px; min-width: 1px; border-radius: 2px; background: var(--sl-mark); }

.benefits .map-heads { position: relative; height: 16px; }
.benefits .map-heads > span { position: absolute; white-space: nowrap; }
.benefits .benefit-map { position: relative; }
.benefits .map-lines { position: absolute; inset: 0; width: 100%; height: 100%; }
.benefits .map-lines path { fill: none; stroke: var(--sl-control); stroke-width: 1.2; opacity: 0.75; }
.benefits .map-lines .on-path { stroke: var(--sl-mark); stroke-width: 2.5; opacity: 1; }
.benefits .map-lines .off-path { opacity: 0.2; }
.benefits .map-share {
  position: absolute;
  transform: translate(-50%, -50%);
  padding: 0 2px;
  border-radius: 2px;
  background: var(--sl-background);
  color: var(--sl-text);
  font-size: 10px;
  line-height: 12px;
  font-variant-numeric: tabular-nums;
  pointer-events: none;
}
.benefits .map-node {
  position: absolute;
  transform: translateY(-50%);
  display: flex;
  flex-direction: column;
  justify-content: center;
  height: 36px;
  box-sizing: border-box;
  padding: 1px 5px;
  border: 1px solid var(--sl-control);
  border-radius: 4px;
  background: var(--sl-background);
  color: var(--sl-text);
  font: 11px/14px var(--sl-font);
  text-align: left;
  overflow: hidden;
  cursor: pointer;
}
.benefits .map-node:hover { background: var(--sl-hover); }
.benefits .map-node.gap { border-style: dashed; border-width: 2px; border-color: var(--sl-warning); }
.benefits .map-node.group { background: var(--sl-raised); box-shadow: 2px 2px 0 var(--sl-line); }
.benefits .map-node.on-path { border-color: var(--sl-mark); box-shadow: inset 3px 0 0 var(--sl-mark); }
.benefits .map-node.selected { font-weight: 600; box-shadow: inset 0 0 0 2px var(--sl-mark); }
.benefits .map-node-head { display: flex; align-items: center; gap: 4px; font-weight: 600; white-space: nowrap; }
.benefits .map-node-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.benefits .gap-sign { color: var(--sl-warning); font-weight: 700; }

.benefits .flow-chart svg[role="img"] { width: 100%; max-width: 460px; height: auto; }
.benefits .axes line { stroke: var(--sl-line); stroke-width: 0.5; }
.benefits .axes .zero { stroke: var(--sl-control); stroke-width: 1; }
.benefits .axes text { fill: var(--sl-quiet); font: 10px var(--sl-font); }
.benefits .flow-chart .bar { fill: var(--sl-good-line); }
.benefits .flow-chart .bar.loss { fill: var(--sl-background); stroke: var(--sl-bad); stroke-width: 1; }
.benefits .flow-chart .sum { fill: none; stroke: var(--sl-mark); stroke-width: 2; }
.benefits .flow-chart .sum.discounted { stroke: var(--sl-text); stroke-dasharray: 5 3; stroke-width: 1.5; }

[data-theme="contrast"] .benefits .benefit-head:hover,
[data-theme="contrast"] .benefits .benefit-head:hover .quiet,
[data-theme="contrast"] .benefits .map-node:hover,
[data-theme="contrast"] .benefits .map-node:hover .gap-sign { color: #000000; }
[data-theme="contrast"] .benefits .head-cell.closed { background: #000000; }
[data-theme="contrast"] .benefits .rag { border-color: #ffffff; background: #000000; color: #ffffff; }
@media (forced-colors: active) {
  .benefits .rag { border-color: CanvasText; }
  .benefits .map-node { border-color: ButtonBorder; }
  .benefits .map-node.on-path { border-color: Highlight; }
  .benefits .map-lines path { stroke: CanvasText; }
  .benefits .map-lines .on-path { stroke: Highlight; }
  .benefits .plan-bar > div { background: CanvasText; forced-color-adjust: none; }
  .benefits .flow-chart .bar { fill: GrayText; }
  .benefits .flow-chart .bar.loss { fill: Canvas; stroke: CanvasText; }
  .benefits .flow-chart .sum { stroke: Highlight; }
}
`;
