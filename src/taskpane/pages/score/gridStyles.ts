/** Sizes of a grid to type into, in pixels. */
export const rowHeight = 36;
export const headHeight = 56;
export const cellWidth = 68;

/** The look of a grid that is typed into as into a sheet. It comes with the pages that have one. */
export const gridStyles = `
.score-grid {
  --name-width: 126px;
  position: relative;
  max-height: max(216px, 40vh);
  overflow: auto;
  border: 1px solid var(--sl-line);
  border-radius: 4px;
  outline-offset: -2px;
}
@container pane (min-width: 460px) {
  .score-grid { --name-width: 210px; }
}
.score-grid .score-sheet { position: relative; width: max-content; min-width: 100%; }
.score-grid .score-head {
  position: sticky;
  top: 0;
  z-index: 2;
  display: flex;
  width: max-content;
  min-width: 100%;
  background: var(--sl-raised);
  border-bottom: 1px solid var(--sl-line);
  box-sizing: border-box;
}
.score-grid .score-row {
  position: absolute;
  left: 0;
  display: flex;
  min-width: 100%;
  box-sizing: border-box;
  border-bottom: 1px solid var(--sl-line);
  background: var(--sl-background);
}
.score-grid .score-row.looked { background: var(--sl-hover); }
.score-grid .score-row.looked > .name-cell { box-shadow: inset 3px 0 0 var(--sl-accent); }
.score-grid .name-cell {
  position: sticky;
  left: 0;
  z-index: 1;
  flex: none;
  display: flex;
  flex-direction: column;
  justify-content: center;
  width: var(--name-width);
  box-sizing: border-box;
  padding: 0 6px 0 8px;
  border-right: 1px solid var(--sl-line);
  background: inherit;
  font-size: 12px;
  line-height: 15px;
}
.score-grid .name-cell > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.score-grid .score-head .name-cell { font-weight: 600; }
.score-grid .head-cell {
  flex: none;
  display: flex;
  align-items: flex-end;
  justify-content: flex-end;
  box-sizing: border-box;
  padding: 4px 5px;
  overflow: hidden;
  font-size: 10.5px;
  font-weight: 600;
  line-height: 13px;
  text-align: right;
}
.score-grid .head-cell > span {
  max-width: 100%;
  max-height: 39px;
  overflow: hidden;
  overflow-wrap: anywhere;
  hyphens: auto;
}
.score-grid .score-cell {
  flex: none;
  display: flex;
  align-items: center;
  justify-content: flex-end;
  gap: 3px;
  box-sizing: border-box;
  padding: 0 8px 0 4px;
  border-right: 1px solid var(--sl-line);
  font-variant-numeric: tabular-nums;
  cursor: cell;
}
.score-grid .score-cell.fed { color: var(--sl-quiet); font-style: italic; cursor: default; font-size: 12px; }
.score-grid .score-cell.missing { background: var(--sl-warning-background); color: var(--sl-warning); }
.score-grid .score-cell.missing.fed { background: none; }
.score-grid .score-cell.out-of-scale,
.score-grid .score-cell.not-a-number,
.score-grid .score-cell.refused,
.score-grid .score-cell.conflict {
  background: var(--sl-bad-background);
  color: var(--sl-bad);
  font-weight: 600;
}
.score-grid .score-cell.writing { font-style: italic; }
.score-grid .score-cell > span:last-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.score-grid .score-cell[aria-selected="true"] { outline: 1px solid var(--sl-control); outline-offset: -2px; }
.score-grid .score-cell:focus,
.score-grid .score-cell:focus-within { outline: 2px solid var(--sl-focus); outline-offset: -2px; }
.score-grid .sign { font-weight: 700; }
.score-grid .score-input {
  width: 100%;
  height: 100%;
  box-sizing: border-box;
  padding: 0;
  border: 0;
  outline: 0;
  background: transparent;
  color: var(--sl-text);
  font: inherit;
  font-style: normal;
  text-align: right;
}
[data-theme="contrast"] .score-grid .score-row.looked { background: #000000; outline: 2px dashed #1aebff; outline-offset: -3px; }
@media (forced-colors: active) {
  .score-grid .score-row.looked { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
