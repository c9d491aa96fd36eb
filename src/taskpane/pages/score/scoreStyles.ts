import { gridStyles } from "./gridStyles";

/** The look of the page Score, on the colours of pane.css. It comes with the page's own script. */
export const scoreStyles = `
${gridStyles}.score .weight-sum { white-space: nowrap; font-variant-numeric: tabular-nums; }
.score .cards { display: flex; flex-direction: column; gap: 8px; }
.score .card {
  padding: 8px;
  border: 1px solid var(--sl-line);
  border-radius: 4px;
}
.score .card-head { display: flex; gap: 8px; align-items: flex-start; }
.score .card-name {
  flex: 1;
  min-width: 0;
  display: flex;
  gap: 6px;
  align-items: flex-start;
  min-height: 36px;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: 600 14px/20px var(--sl-font);
  text-align: left;
  cursor: pointer;
}
.score .chevron {
  flex: none;
  width: 6px;
  height: 6px;
  margin: 6px 3px 0 2px;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(-45deg);
}
.score [aria-expanded="true"] > .chevron { transform: rotate(45deg); }
.score .card-weight { flex: none; width: 72px; }
.score .card-weight .input { text-align: right; font-variant-numeric: tabular-nums; }
.score .card-weight .small { text-align: right; }
.score .share { display: flex; align-items: center; gap: 8px; margin-top: 4px; }
.score .share-track {
  flex: 1;
  height: 6px;
  border-radius: 3px;
  overflow: hidden;
  background: var(--sl-pressed);
}
.score .share-track > div {
  width: 100%;
  height: 100%;
  background: var(--sl-accent);
  transform-origin: left;
  transition: transform 0.15s;
}
.score .share > .number { min-width: 48px; }
.score .details-of { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--sl-line); }
.score .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.score .with-button { display: flex; align-items: flex-end; gap: 8px; }
.score .with-button > .field { flex: 1; min-width: 0; }
.score .library-entry { display: flex; gap: 8px; align-items: flex-start; }

.score .filters { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.score .filters > .input { flex: 1 1 130px; width: auto; min-width: 0; }
.score .guidance {
  display: flex;
  flex-direction: column;
  gap: 4px;
  padding: 8px;
  border: 1px solid var(--sl-line);
  border-radius: 4px;
  background: var(--sl-raised);
}
.score .guidance-head { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; }
.score .point {
  display: flex;
  gap: 8px;
  width: 100%;
  min-height: 24px;
  padding: 3px 6px;
  border: 1px solid transparent;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: 12px/16px var(--sl-font);
  text-align: left;
  cursor: pointer;
}
.score .point:hover { background: var(--sl-hover); }
.score .point[aria-pressed="true"] { border-color: var(--sl-control); font-weight: 600; }
.score .point-score { flex: none; min-width: 20px; font-weight: 600; text-align: right; }

.score .legend { display: flex; flex-wrap: wrap; gap: 4px 12px; font-size: 12px; line-height: 16px; }
.score .legend > li { display: inline-flex; align-items: center; gap: 5px; }
.score .swatch {
  display: inline-block;
  width: 16px;
  border-radius: 2px;
  font-size: 11px;
  line-height: 16px;
  font-weight: 600;
  text-align: center;
}
.score .ranking {
  position: relative;
  max-height: max(264px, 50vh);
  overflow: auto;
  border: 1px solid var(--sl-line);
  border-radius: 4px;
  outline-offset: -2px;
}
.score .ranking > div { position: relative; }
.score .ranked {
  position: absolute;
  left: 0;
  right: 0;
  display: grid;
  grid-template-columns: 26px 1fr auto;
  gap: 0 8px;
  align-content: center;
  align-items: baseline;
  box-sizing: border-box;
  padding: 2px 8px 2px 4px;
  border-bottom: 1px solid var(--sl-line);
  cursor: pointer;
}
.score .ranked:hover { background: var(--sl-hover); }
.score .ranked[aria-selected="true"] {
  background: var(--sl-hover);
  box-shadow: inset 3px 0 0 var(--sl-accent);
}
.score .ranking:focus-visible .ranked.active { outline: 2px solid var(--sl-focus); outline-offset: -2px; }
.score .ranked-name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.score .rank { font-weight: 600; }
.score .bar {
  grid-column: 2 / 4;
  position: relative;
  height: 12px;
  border-radius: 2px;
  background: var(--sl-pressed);
  overflow: hidden;
}
.score .segment {
  position: absolute;
  top: 0;
  bottom: 0;
  box-sizing: border-box;
  border-right: 1px solid var(--sl-background);
  overflow: hidden;
  font-size: 9px;
  line-height: 12px;
  font-weight: 600;
  text-align: center;
}
/* Neighbours differ in lightness; the letters tell what the colours tell. */
.score .c0 { background: #1f4e79; color: #ffffff; }
.score .c1 { background: #9dc3e6; color: #14324d; }
.score .c2 { background: #7a5c00; color: #ffffff; }
.score .c3 { background: #a9d6bd; color: #123d29; }
.score .c4 { background: #8c3b2a; color: #ffffff; }
.score .c5 { background: #d0cece; color: #242424; }
.score .c6 { background: #5b3f7d; color: #ffffff; }
.score .c7 { background: #e6d28a; color: #3d3300; }
.score .contributions { margin-top: 4px; }
.score .entry-strip { position: sticky; bottom: 0; z-index: 3; display: flex; flex-direction: column; gap: 6px; }
.score .last-entry {
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 6px 8px;
  border: 1px solid var(--sl-line);
  border-radius: 4px;
  background: var(--sl-raised);
  font-size: 12px;
  line-height: 16px;
}
.score .last-entry > span { flex: 1; min-width: 0; }
.score h2 { font-size: 14px; line-height: 20px; }
.score .unfold > summary > h2 { display: inline; }
[data-theme="contrast"] .score .point:hover,
[data-theme="contrast"] .score .ranked:hover,
[data-theme="contrast"] .score .ranked:hover .quiet,
[data-theme="contrast"] .score .ranked[aria-selected="true"],
[data-theme="contrast"] .score .ranked[aria-selected="true"] .quiet { color: #000000; }
[data-theme="contrast"] .score .share-track,
[data-theme="contrast"] .score .bar { background: #000000; outline: 1px solid #ffffff; }
@media (forced-colors: active) {
  .score .share-track, .score .bar { border: 1px solid CanvasText; }
  .score .share-track > div { background: Highlight; forced-color-adjust: none; }
  .score .segment { border-right: 2px solid CanvasText; background: Canvas; color: CanvasText; }
  .score .swatch { border: 1px solid CanvasText; background: Canvas; color: CanvasText; }
  .score .ranked[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
  .score .point[aria-pressed="true"] { border-color: Highlight; }
}
`;
