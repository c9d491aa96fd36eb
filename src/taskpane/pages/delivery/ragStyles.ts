/**
 * The look of a rating: a letter in a frame whose shape and colour tell the level.
 *
 * @param page selector of the page on which it is shown.
 */
export const ragStyles = (page: string): string => `
${page} .rag {
  flex: none;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 22px;
  height: 20px;
  box-sizing: border-box;
  border: 1px solid transparent;
  border-radius: 4px;
  font: 600 12px/18px var(--sl-font);
}
${page} .rag.red { background: #c62828; color: #ffffff; border-radius: 0; }
${page} .rag.amber { background: #f9a825; color: #242424; border-radius: 4px; }
${page} .rag.green { background: #2e7d32; color: #ffffff; border-radius: 10px; }
${page} .rag.none { border: 1px dashed var(--sl-control); color: var(--sl-quiet); }
[data-theme="contrast"] ${page} .rag { background: #000000; color: #ffffff; border-color: #ffffff; }
@media (forced-colors: active) {
  ${page} .rag { border-color: CanvasText; }
}
`;
