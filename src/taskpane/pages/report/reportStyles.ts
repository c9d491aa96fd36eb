import { ragStyles } from "../delivery/ragStyles";

/** The look of the page Report, on the colours of pane.css. It comes with the page's own script. */
export const reportStyles = `
.report h2 { font-size: 14px; line-height: 20px; }
.report .stack.none { gap: 0; }
.report .card { padding: 8px; border: 1px solid var(--sl-line); border-radius: 4px; }
.report .cards { display: flex; flex-direction: column; gap: 8px; }
.report .scrolled { overflow-x: auto; }
.report .plain-weight { font-weight: 400; }
.report .spread-line { display: flex; justify-content: space-between; align-items: flex-start; gap: 8px; }
.report .spread-line > :last-child { flex: none; }
.report .filters { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px 8px; align-items: end; }
.report .filters .input { height: 34px; }
.report .filters > .wide { grid-column: 1 / -1; }
.report .figures { display: flex; flex-wrap: wrap; gap: 4px 16px; }
.report .figures dt { color: var(--sl-quiet); font-size: 12px; line-height: 16px; }
.report .figures dd { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }

.report .change { padding: 8px 0; border-bottom: 1px solid var(--sl-line); display: flex; flex-direction: column; gap: 3px; }
.report .change-head { display: flex; gap: 6px; align-items: flex-start; }
.report .change-head > .spread { min-width: 0; }
.report .change-head > .badge { flex: none; margin-top: 2px; }
.report .weight { flex: none; min-width: 26px; text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
.report .values { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.report textarea.input { min-height: 48px; resize: vertical; }
.report .badge.good { border-color: var(--sl-good-line); background: var(--sl-good-background); color: var(--sl-good); }

.report .page-line { display: flex; gap: 4px; align-items: flex-start; padding: 4px 0; border-top: 2px solid transparent; border-bottom: 1px solid var(--sl-line); }
.report .page-line > .check { min-width: 0; }
.report .page-line .moves { flex: none; display: flex; gap: 2px; }
.report .page-line .moves > .button { min-width: 28px; min-height: 28px; padding: 4px; }
.report .grip { flex: none; display: flex; align-items: center; min-height: 24px; color: var(--sl-quiet); cursor: grab; touch-action: none; }
.report .page-line.dragged { opacity: 0.5; }
.report .page-line.over { border-top-color: var(--sl-mark); }

.report .history-line { padding: 6px 0; border-bottom: 1px solid var(--sl-line); }
.report .trail { font-variant-numeric: tabular-nums; letter-spacing: 1px; }
.report .strips { border-collapse: collapse; }
.report .strips th { padding: 2px 8px 2px 0; font-size: 12px; line-height: 16px; text-align: left; font-weight: 400; }
.report .strips thead th { color: var(--sl-quiet); white-space: nowrap; padding: 2px 4px; text-align: center; }
.report .strips th:first-child { position: sticky; left: 0; z-index: 1; min-width: 96px; max-width: 120px; padding-left: 0; background: var(--sl-background); text-align: left; }
.report .strips td { padding: 3px; border-top: 1px solid var(--sl-line); text-align: center; }
.report .strips tbody th { border-top: 1px solid var(--sl-line); }
.report .strip-title { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.report .strips .rag { display: flex; margin: 1px auto; }
${ragStyles(".report")}
`;
