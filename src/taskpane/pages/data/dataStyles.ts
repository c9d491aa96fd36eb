/** The look of the page Data, on the colours of pane.css. It comes with the page's own script. */
export const dataStyles = `
.data h2 { font-size: 16px; }
.data .cards { display: flex; flex-direction: column; gap: 8px; }
.data .card { padding: 8px; border: 1px solid var(--sl-line); border-radius: 4px; }
.data h4 { margin: 0; font-size: 14px; line-height: 20px; font-weight: 600; }
.data summary > h3, .data summary > h4 { display: inline; }
.data [role="status"]:empty { position: absolute; }
.data .line { display: block; }

.data .step-list { display: flex; gap: 2px; }
.data .step-list > li { flex: 1 1 auto; }
.data .step {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 4px;
  width: 100%;
  min-height: 32px;
  padding: 4px 2px;
  border: 0;
  border-bottom: 3px solid var(--sl-line);
  background: none;
  color: var(--sl-quiet);
  font: 12px/16px var(--sl-font);
  cursor: pointer;
}
.data .step:hover { color: var(--sl-text); }
.data .step[aria-current] { border-bottom-color: var(--sl-mark); color: var(--sl-text); font-weight: 600; }
.data .step-number { font-variant-numeric: tabular-nums; }
.data .count {
  min-width: 10px;
  padding: 0 4px;
  border-radius: 8px;
  background: var(--sl-accent);
  color: var(--sl-on-accent);
  font-weight: 600;
  text-align: center;
}

.data .labelled { display: flex; align-items: center; gap: 8px; }
.data .labelled > .input { flex: 1 1 0; min-width: 0; }
.data .labelled > .badge { flex: none; max-width: 40%; }
.data .with-button { display: flex; align-items: flex-end; gap: 8px; }
.data .with-button > .field { flex: 1; min-width: 0; }

.data .column-head { display: flex; align-items: flex-start; gap: 8px; }
.data .grip {
  flex: 1;
  display: flex;
  gap: 6px;
  align-items: flex-start;
  min-width: 0;
  padding: 2px 0;
  cursor: grab;
  touch-action: none;
  user-select: none;
  -webkit-user-select: none;
}
.data .dots {
  flex: none;
  width: 8px;
  height: 14px;
  margin-top: 3px;
  background-image: radial-gradient(circle, var(--sl-control) 1.2px, transparent 1.4px);
  background-size: 4px 5px;
}
.data .dragged { border-style: dashed; border-color: var(--sl-mark); }
.data .samples { display: flex; flex-wrap: wrap; gap: 0 12px; padding-left: 14px; }
.drop-panel {
  position: fixed;
  z-index: 5;
  left: 8px;
  right: 8px;
  display: flex;
  flex-direction: column;
  gap: 4px;
  max-height: 46vh;
  padding: 8px;
  box-sizing: border-box;
  border: 1px solid var(--sl-mark);
  border-radius: 4px;
  background: var(--sl-background);
  box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
}
.drop-panel.top { top: 8px; }
.drop-panel.bottom { bottom: 8px; }
.drop-list {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
  gap: 4px;
  overflow-y: auto;
}
.drop-field {
  display: flex;
  flex-direction: column;
  min-width: 0;
  padding: 4px 6px;
  border: 1px dashed var(--sl-control);
  border-radius: 4px;
  font-size: 12px;
  line-height: 16px;
}
.drop-field.over { border-style: solid; border-color: var(--sl-accent); background: var(--sl-accent); color: var(--sl-on-accent); }
.drop-field.over .quiet { color: inherit; }
.ghost {
  position: fixed;
  z-index: 6;
  left: 0;
  top: 0;
  max-width: 200px;
  padding: 2px 8px;
  border: 1px solid var(--sl-mark);
  border-radius: 4px;
  background: var(--sl-background);
  font-weight: 600;
  pointer-events: none;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.data .question { padding: 0; border: 0; }
.data .question .quiet.small { line-height: 16px; }
.data .check > .two-lines { flex: 1; }

.data .rule > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 8px; }
.data .rule > summary { list-style: none; }
.data .rule > summary::-webkit-details-marker { display: none; }
.data .rule > summary::before {
  content: "";
  flex: none;
  width: 6px;
  height: 6px;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(-45deg);
}
.data .rule[open] > summary::before { transform: rotate(45deg); }
.data .finding { padding: 6px 0; border-bottom: 1px solid var(--sl-line); }
.data .finding:last-child { border-bottom: 0; }
.data .before { text-decoration: line-through; }
.data .meter { height: 6px; border-radius: 3px; overflow: hidden; background: var(--sl-pressed); }
.data .meter > div { width: 100%; height: 100%; background: var(--sl-mark); transform-origin: left; }
.data .big { font-size: 20px; line-height: 28px; font-weight: 600; }
[data-theme="contrast"] .data .step:hover { color: var(--sl-text); }
[data-theme="contrast"] .data .meter { background: #000000; outline: 1px solid #ffffff; }
@media (forced-colors: active) {
  .data .step { border-bottom-color: Canvas; }
  .data .step[aria-current] { border-bottom-color: Highlight; }
  .drop-field.over { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .data .dots { background-image: none; border-left: 3px dotted CanvasText; }
  .data .meter { border: 1px solid CanvasText; }
  .data .meter > div { background: Highlight; forced-color-adjust: none; }
  .data .count { border: 1px solid CanvasText; }
}
`;
