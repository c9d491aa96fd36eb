/**
 * The look of the page Risk, on the colours of pane.css. It comes with the page's own script. Fills have a
 * letter with them; those of opportunities mirror those of threats: the higher, the greener.
 */
export const riskStyles = `
.risk {
  --risk-low: #d9f0d9;
  --risk-moderate: #fde9b8;
  --risk-high: #f7c1c5;
  --gain-low: #efefef;
  --gain-moderate: #fde9b8;
  --gain-high: #b4e2b4;
}
[data-theme="dark"] .risk {
  --risk-low: #12401a;
  --risk-moderate: #584103;
  --risk-high: #6d141d;
  --gain-low: #3d3d3d;
  --gain-moderate: #584103;
  --gain-high: #0e5c1a;
}
[data-theme="contrast"] .risk {
  --risk-low: #000000;
  --risk-moderate: #000000;
  --risk-high: #000000;
  --gain-low: #000000;
  --gain-moderate: #000000;
  --gain-high: #000000;
}
.risk .shade-threat-low { background: var(--risk-low); }
.risk .shade-threat-moderate { background: var(--risk-moderate); }
.risk .shade-threat-high { background: var(--risk-high); }
.risk .shade-opportunity-low { background: var(--gain-low); }
.risk .shade-opportunity-moderate { background: var(--gain-moderate); }
.risk .shade-opportunity-high { background: var(--gain-high); }
.risk .shade-none { background: var(--sl-background); }
.risk h2 { font-size: 14px; line-height: 20px; }
.risk [role="alert"]:empty { position: absolute; }
.risk .two-columns { align-items: end; }
.risk .three-columns { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; align-items: end; }
.risk .scrolled { overflow-x: auto; }

.risk .toggles { gap: 6px 12px; }
.risk .toggle { display: flex; }
.risk .toggle > button {
  min-height: 28px;
  padding: 2px 8px;
  border: 1px solid var(--sl-line);
  background: var(--sl-background);
  color: var(--sl-text);
  font: 12px/16px var(--sl-font);
  cursor: pointer;
}
.risk .toggle > button + button { margin-left: -1px; }
.risk .toggle > button:first-child { border-radius: 4px 0 0 4px; }
.risk .toggle > button:last-child { border-radius: 0 4px 4px 0; }
.risk .toggle > button:hover { background: var(--sl-hover); }
[data-theme="contrast"] .risk .toggle > button:hover { color: #000000; }
.risk .toggle > button[aria-pressed="true"] {
  border-color: var(--sl-accent);
  background: var(--sl-accent);
  color: var(--sl-on-accent);
  font-weight: 600;
}

.risk .heat-map { width: 100%; max-width: 460px; border-collapse: separate; border-spacing: 2px; table-layout: fixed; }
.risk .heat-map th { width: 22px; color: var(--sl-quiet); font-size: 12px; font-weight: 400; text-align: center; }
.risk .heat-map tr > :first-child { width: 22px; }
.risk .heat-map td { padding: 0; }
.risk .heat-map .axis { text-align: center; }
.risk .heat-cell {
  position: relative;
  display: block;
  width: 100%;
  min-height: 36px;
  padding: 2px;
  border: 1px solid var(--sl-line);
  border-radius: 3px;
  color: var(--sl-text);
  font: 600 14px/20px var(--sl-font);
  cursor: pointer;
}
.risk .heat-cell .letter { position: absolute; right: 3px; bottom: 0; font-size: 10px; font-weight: 400; line-height: 14px; }
.risk .heat-cell:hover { border-color: var(--sl-text); }
.risk .heat-cell[aria-pressed="true"] { outline: 3px solid var(--sl-mark); outline-offset: -2px; }
.risk .heat-cell:focus-visible { outline: 2px solid var(--sl-focus); outline-offset: 1px; }
.risk .editor .input { padding: 2px; text-align: center; }
.risk .editor .input[aria-invalid="true"] { border: 2px solid var(--sl-warning); }

.risk .risk-row { padding: 6px 0; border-bottom: 1px solid var(--sl-line); }
.risk .risk-head { flex-wrap: nowrap; gap: 6px; }
.risk .risk-head > .link { flex: none; font-weight: 600; min-height: 24px; }
.risk .risk-head > .one-line { min-width: 0; }
.risk .type { flex: none; width: 0; height: 0; border: 5px solid transparent; }
.risk .type.threat { border-top: 8px solid currentColor; border-bottom-width: 0; }
.risk .type.opportunity { border-bottom: 8px solid currentColor; border-top-width: 0; }
.risk .risk-name {
  display: flex;
  gap: 6px;
  width: 100%;
  padding: 2px 0;
  border: 0;
  background: none;
  color: inherit;
  font: 14px/18px var(--sl-font);
  text-align: left;
  cursor: pointer;
}
.risk .risk-name:hover > :last-child { text-decoration: underline; }
.risk .two-rows { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.risk .chevron {
  flex: none;
  width: 6px;
  height: 6px;
  margin: 5px 3px 0 2px;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(-45deg);
}
.risk [aria-expanded="true"] > .chevron { transform: rotate(45deg); }
.risk .indented { padding-left: 17px; }
.risk .more { padding-top: 6px; }
.risk .editor td { position: relative; }
.risk .editor .letter { position: absolute; right: 4px; bottom: 2px; font-size: 10px; line-height: 12px; pointer-events: none; }
.risk .steps-line { gap: 2px 8px; padding-left: 17px; }
.risk .rating-steps { flex-wrap: nowrap; gap: 4px; }
.risk .rating-step { display: inline-flex; align-items: center; gap: 4px; }
.risk .level {
  position: relative;
  display: inline-block;
  min-width: 30px;
  padding: 0 4px;
  border: 1px solid var(--sl-line);
  border-radius: 3px;
  color: var(--sl-text);
  font-size: 12px;
  line-height: 18px;
  font-variant-numeric: tabular-nums;
  text-align: center;
  white-space: nowrap;
}
.risk .level.residual { font-weight: 600; border-color: var(--sl-control); }
.risk .level.inherent { background: none; color: var(--sl-quiet); }
.risk .level.target { border-style: dashed; border-color: var(--sl-control); }
.risk .risk-details { padding: 6px 0 8px 17px; }
.risk .pairs { display: flex; flex-direction: column; gap: 2px; }
.risk .pairs > div { display: flex; gap: 8px; justify-content: space-between; }
.risk .pairs dt { color: var(--sl-quiet); }
.risk .pairs dd { text-align: right; overflow-wrap: anywhere; }
.risk .reasons { padding: 2px 0 0 0; }
.risk .reasons > li { flex-wrap: nowrap; align-items: baseline; padding: 2px 0; }
.risk .reasons .link, .risk .reasons .button { flex: none; }
.risk .breakdown { min-width: 300px; }
.risk .breakdown td, .risk .breakdown th { padding: 4px 0 4px 6px; }
.risk .breakdown th:first-child { padding-left: 0; font-weight: 400; }
.risk .breakdown .strong th { font-weight: 600; }
.risk .breakdown .child th { padding-left: 12px; }
.risk abbr { text-decoration: none; }

.risk .figures { display: flex; flex-wrap: wrap; gap: 8px 16px; }
.risk .figures dt { color: var(--sl-quiet); font-size: 12px; line-height: 16px; }
.risk .figures dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.risk .main-figure { flex: 1 1 100%; }
.risk .main-figure dd { font-size: 24px; line-height: 30px; }
.risk .what-if { padding: 8px; border: 1px solid var(--sl-line); border-radius: 4px; }
.risk .slider-line { flex-wrap: nowrap; }
.risk .slider-line input { min-width: 0; min-height: 28px; accent-color: var(--sl-accent); }
.risk .slider-value { min-width: 48px; }
.risk .s-curve svg[role="img"] { width: 100%; max-width: 460px; height: auto; }
.risk .axes line { stroke: var(--sl-line); stroke-width: 0.5; }
.risk .axes text { fill: var(--sl-quiet); font: 10px var(--sl-font); }
.risk .s-curve path { fill: none; }
.risk .s-curve .curve { stroke: var(--sl-mark); stroke-width: 2; }
.risk .s-curve .tried { stroke: var(--sl-warning); stroke-width: 2; stroke-dasharray: 6 3; }
.risk .s-curve .need { stroke: var(--sl-text); stroke-width: 1; stroke-dasharray: 2 2; }
.risk .s-curve .approved { stroke: var(--sl-good); stroke-width: 2; stroke-dasharray: 8 3 2 3; }
.risk .s-curve .point { fill: var(--sl-background); stroke: var(--sl-text); stroke-width: 2; }
.risk .chart-legend { display: flex; flex-wrap: wrap; gap: 2px 12px; }
.risk .chart-legend > span { display: inline-flex; align-items: center; gap: 4px; }
.risk .drivers { display: flex; flex-direction: column; gap: 8px; }
.risk .driver-bar {
  position: relative;
  height: 8px;
  margin: 2px 0;
  background: linear-gradient(var(--sl-control), var(--sl-control)) 50% 0 / 1px 100% no-repeat, var(--sl-hover);
}
[data-theme="contrast"] .risk .driver-bar { background-color: #000000; border: 1px solid #ffffff; }
.risk .driver-bar > span { position: absolute; top: 0; bottom: 0; background: var(--sl-mark); }
.risk .driver-bar > .falls { background: var(--sl-good); }
@media (forced-colors: active) {
  .risk .toggle > button { border-color: ButtonBorder; }
  .risk .toggle > button[aria-pressed="true"] {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .risk .heat-cell, .risk .level { border-color: CanvasText; }
  .risk .heat-cell[aria-pressed="true"] { outline-color: Highlight; }
  .risk .s-curve path { stroke: CanvasText; }
  .risk .s-curve .curve { stroke: Highlight; }
  .risk .driver-bar { border: 1px solid CanvasText; }
  .risk .driver-bar > span { background: Highlight; forced-color-adjust: none; }
}
`;
