/** The look of the page Trade off, on the colours of pane.css. It comes with the page's own script. */
export const tradeOffStyles = `
.trade-off .answer-line:empty { display: none; }
.trade-off [role="alert"]:empty { position: absolute; }
.trade-off .answer-line { font-size: 13px; font-variant-numeric: tabular-nums; }
.trade-off h2 { font-size: 14px; line-height: 20px; }
.trade-off .two-columns { align-items: end; }
.trade-off .figures { display: flex; flex-wrap: wrap; gap: 8px 16px; }
.trade-off .figures dt { color: var(--sl-quiet); font-size: 12px; line-height: 16px; }
.trade-off .figures dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.trade-off .main-figure { flex: 1 1 100%; }
.trade-off .main-figure dd { font-size: 24px; line-height: 30px; }
.trade-off .difference {
  padding: 8px;
  border: 1px solid var(--sl-line);
  border-left: 4px solid var(--sl-mark);
  border-radius: 4px;
}

.trade-off .result { border-bottom: 1px solid var(--sl-line); }
.trade-off .result-head { display: flex; align-items: flex-start; gap: 8px; padding: 4px 0; }
.trade-off .result-name {
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
.trade-off .result-name:hover > .none > :first-child { text-decoration: underline; }
.trade-off .chevron {
  flex: none;
  width: 6px;
  height: 6px;
  margin: 5px 3px 0 2px;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(-45deg);
}
.trade-off [aria-expanded="true"] > .chevron { transform: rotate(45deg); }
.trade-off .marks { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 2px; }
.trade-off .locks { flex: none; display: flex; margin-top: 2px; }
.trade-off .lock {
  min-width: 38px;
  min-height: 28px;
  padding: 2px 6px;
  border: 1px solid var(--sl-line);
  background: var(--sl-background);
  color: var(--sl-text);
  font: 12px/16px var(--sl-font);
  cursor: pointer;
}
.trade-off .lock:first-child { border-radius: 4px 0 0 4px; }
.trade-off .lock:last-child { margin-left: -1px; border-radius: 0 4px 4px 0; }
.trade-off .lock:hover { background: var(--sl-hover); }
[data-theme="contrast"] .trade-off .lock:hover { color: #000000; }
.trade-off .lock[aria-pressed="true"] {
  border-color: var(--sl-accent);
  background: var(--sl-accent);
  color: var(--sl-on-accent);
  font-weight: 600;
}
.trade-off .result-details { padding: 2px 0 10px 17px; }
.trade-off .pairs > div { display: flex; gap: 8px; justify-content: space-between; }
.trade-off .pairs dt { color: var(--sl-quiet); }
.trade-off .pairs dd { text-align: right; }

.trade-off .frontier svg[role="img"] { width: 100%; max-width: 460px; height: auto; }
.trade-off .axes line { stroke: var(--sl-line); stroke-width: 0.5; }
.trade-off .axes text { fill: var(--sl-quiet); font: 10px var(--sl-font); }
.trade-off .line path { fill: none; stroke: var(--sl-mark); stroke-width: 2; }
.trade-off .line circle { fill: var(--sl-mark); }
.trade-off .line.upper path { stroke: var(--sl-quiet); stroke-width: 1; stroke-dasharray: 2 3; }
.trade-off .line.rank path { stroke: var(--sl-warning); stroke-dasharray: 7 3; stroke-width: 1.5; }
.trade-off .line.ratio path { stroke: var(--sl-good); stroke-dasharray: 1 3; stroke-width: 2; stroke-linecap: round; }
.trade-off .mark { fill: var(--sl-background); stroke: var(--sl-text); stroke-width: 2; }
.trade-off .mark.current { fill: var(--sl-text); }
.trade-off .chart-legend { display: flex; flex-wrap: wrap; gap: 2px 12px; }
.trade-off .chart-legend > span { display: inline-flex; align-items: center; gap: 4px; }
.trade-off .has-moves > * { border-bottom: 0; }

.trade-off .prices { display: flex; flex-direction: column; gap: 8px; }
.trade-off .price-line { display: flex; justify-content: space-between; gap: 8px; }
.trade-off .price-bar { height: 5px; margin: 2px 0; background: var(--sl-hover); border-radius: 2px; }
.trade-off .price-bar > div { height: 100%; min-width: 2px; background: var(--sl-mark); border-radius: 2px; }
.trade-off .next-projects { display: flex; flex-wrap: wrap; gap: 0 8px; }

.trade-off .cards { display: flex; flex-direction: column; gap: 8px; }
.trade-off .card { padding: 8px; border: 1px solid var(--sl-line); border-radius: 4px; }
.trade-off .scrolled { overflow-x: auto; }
.trade-off .compared th[scope="row"] { font-weight: 400; white-space: nowrap; }
.trade-off .compared thead th { font-weight: 600; vertical-align: bottom; }
.trade-off .compared .number { padding: 4px 0 4px 8px; }
.trade-off .compared th.number { white-space: normal; }
.trade-off .scenario-name { display: inline-block; min-width: 44px; max-width: 88px; }
.trade-off .compared .is-in { font-weight: 600; color: var(--sl-good); }
.trade-off .compared .differs > * { background: var(--sl-warning-background); }
@media (forced-colors: active) {
  .trade-off .lock { border-color: ButtonBorder; }
  .trade-off .lock[aria-pressed="true"] {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .trade-off .line path { stroke: CanvasText; }
  .trade-off .line circle { fill: CanvasText; }
  .trade-off .line.best path { stroke: Highlight; }
  .trade-off .price-bar { border: 1px solid CanvasText; }
  .trade-off .price-bar > div { background: Highlight; forced-color-adjust: none; }
}
`;
