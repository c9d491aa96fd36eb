/**
 * Runs in the pane's frame ahead of office.js, and lets the workbench stand where Excel would. It is
 * the only line of the workbench in there.
 */
(parent as Window & { openPane?: (frame: Window) => void }).openPane?.(window);

// A script that shares no names with the others of the page.
export {};
