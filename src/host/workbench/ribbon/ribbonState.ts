import type { RibbonUpdate } from "#host/protocol/declaration";
import type { RibbonControl, RibbonTab } from "./ribbonTab";

/** The tabs as the add-in has asked for since: what is shown, what can be pressed. Later wishes win. */
export function updatedTabs(
  tabs: readonly RibbonTab[],
  updates: readonly RibbonUpdate[],
): RibbonTab[] {
  const wishes = new Map<string, { enabled?: boolean; visible?: boolean }>();
  for (const { id, enabled, visible } of updates) {
    const wish = wishes.get(id) ?? {};
    if (enabled !== undefined) wish.enabled = enabled;
    if (visible !== undefined) wish.visible = visible;
    wishes.set(id, wish);
  }
  const control = (one: RibbonControl): RibbonControl => ({
    ...one,
    isEnabled: wishes.get(one.id)?.enabled ?? one.isEnabled,
    isVisible: wishes.get(one.id)?.visible ?? one.isVisible,
    items: one.items.map(control),
  });
  return tabs
    .map((tab) => ({
      ...tab,
      isVisible: wishes.get(tab.id)?.visible ?? tab.isVisible,
      groups: tab.groups
        .filter((group) => wishes.get(group.id)?.visible !== false)
        .map((group) => ({
          ...group,
          controls: group.controls.map(control).filter(({ isVisible }) => isVisible),
        }))
        .filter(({ controls }) => controls.length > 0),
    }))
    .filter(({ isVisible }) => isVisible);
}
