import type { RibbonControl } from "#host/workbench/ribbon/ribbonTab";

/** A button with everything that a manifest would say. */
export function button(id: string, more: Partial<RibbonControl> = {}): RibbonControl {
  return {
    id,
    kind: "button",
    label: id,
    tip: { title: id, text: `About ${id}` },
    icons: {},
    action: { kind: "function", name: id },
    items: [],
    isEnabled: true,
    isVisible: true,
    ...more,
  };
}
