/** The look of weighing, models and sensitivity, on the colours of pane.css. */
export const weighingStyles = `
.score h3 { font-size: 13px; line-height: 18px; }
.score .unfold > summary > h3 { display: inline; }
.score [role="status"]:empty { position: absolute; }
.score .rating-list { display: flex; flex-direction: column; gap: 4px; }
.score .rating-list > li { display: flex; align-items: center; gap: 8px; }
.score .rating-list > li > :first-child { flex: 1; min-width: 0; }
.score .rating-list .field, .score .rating-list > li > .input { flex: none; width: 84px; }
.score .rating-list .input { text-align: right; }
.score .pair-card { display: flex; flex-direction: column; gap: 4px; padding: 6px 8px; }
.score .strengths { padding: 0; margin: 0; border: 0; min-width: 0; }
.score .strengths > legend { padding: 0 0 6px; }
.score .strengths > .check { min-height: 28px; }
.score .models-choice { padding: 0; margin: 0; border: 0; min-width: 0; }
.score .new-weights th[scope="row"] { width: 60%; font-weight: 400; }
.score .new-weights .share-track { display: block; margin-top: 3px; }
.score .new-weights .share-track > span {
  display: block;
  width: 100%;
  height: 100%;
  background: var(--sl-mark);
  transform-origin: left;
}
.score .wide-table { overflow-x: auto; }
.score .wide-table th[scope="row"] {
  position: sticky;
  left: 0;
  max-width: 130px;
  background: var(--sl-background);
  font-weight: 400;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.score .wide-table thead th { min-width: 56px; vertical-align: bottom; }
.score .wide-table td, .score .wide-table th { padding-left: 6px; }

.score .wide-table th.number, .score .deciding th.number { white-space: normal; hyphens: auto; }

.score .deciding { table-layout: fixed; }
.score .deciding th:first-child { width: 36%; }
.score .deciding th:nth-child(2) { width: 18%; }
.score .deciding th { overflow-wrap: break-word; }

.score .switch-bar {
  position: relative;
  height: 14px;
  margin: 2px 0;
  border-radius: 3px;
  background: var(--sl-warning-background);
  box-shadow: inset 0 0 0 1px var(--sl-line);
}
.score .switch-bar > .firm { position: absolute; top: 0; bottom: 0; background: var(--sl-pressed); box-shadow: inset 0 0 0 1px var(--sl-line); }
.score .switch-bar > .turn { position: absolute; top: -2px; bottom: -2px; width: 0; border-left: 2px dashed var(--sl-warning); }
.score .switch-bar > .now { position: absolute; top: -3px; bottom: -3px; width: 4px; margin-left: -2px; border-radius: 2px; background: var(--sl-mark); }
.score .world-row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 8px; align-items: baseline; }
.score .world-bar { flex: 1 1 100%; height: 6px; border-radius: 3px; overflow: hidden; background: var(--sl-pressed); }
.score .world-bar, .score .world-bar > span { display: block; }
.score .world-bar > span { height: 100%; width: 100%; background: var(--sl-mark); transform-origin: left; }
.score .tornado-bar { position: relative; height: 12px; background: var(--sl-pressed); border-radius: 2px; }
.score .tornado-bar > span { position: absolute; top: 0; bottom: 0; background: var(--sl-mark); }
.score .tornado-bar > .now { width: 2px; margin-left: -1px; background: var(--sl-text); }
[data-theme="contrast"] .score .switch-bar,
[data-theme="contrast"] .score .world-bar,
[data-theme="contrast"] .score .tornado-bar { background: #000000; outline: 1px solid #ffffff; }
[data-theme="contrast"] .score .switch-bar > .firm { background: none; box-shadow: none; }
@media (forced-colors: active) {
  .score .switch-bar, .score .world-bar, .score .tornado-bar { border: 1px solid CanvasText; }
  .score .switch-bar > .firm { background: none; box-shadow: none; }
  .score .switch-bar > .turn { border-color: CanvasText; }
  .score .switch-bar > .now, .score .world-bar > span, .score .tornado-bar > span, .score .new-weights .share-track > span {
    background: Highlight;
    forced-color-adjust: none;
  }
}
`;
