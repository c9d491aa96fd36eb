import { accessibilityFaults } from "./accessibility";
import type { Workbench } from "./workbench";

/** Everything that decides how the pane looks: Office's theme, the colours of the system, its width. */
const looks = [
  { name: "forced colours", theme: "contrast", width: 320, forcedColors: "active" },
  { name: "high contrast", theme: "contrast", width: 600, forcedColors: "none" },
  { name: "dark", theme: "dark", width: 450, forcedColors: "none" },
  { name: "light", theme: "light", width: 320, forcedColors: "none" },
] as const;

/**
 * What axe finds wrong in the pane as it stands, and by how much it is wider than its window, in every look,
 * one line each. The pane is left in the last one, light and narrow.
 */
export async function faultsInEveryLook(workbench: Workbench): Promise<string[]> {
  const { page } = workbench;
  const frame = workbench.paneFrame();
  const faults: string[] = [];
  for (const { name, theme, width, forcedColors } of looks) {
    const colorScheme = theme === "light" ? "light" : "dark";
    await page.emulateMedia({ colorScheme, forcedColors });
    await page.locator('iframe[title="Sightline"]').evaluate((element, pixels) => {
      element.style.width = `${pixels}px`;
    }, width);
    // What useOfficeTheme makes of a theme; Microsoft's library tells a changed one some seconds later.
    const overflow = await frame.evaluate((chosen) => {
      const { documentElement: root } = document;
      root.dataset["theme"] = chosen;
      return root.scrollWidth - root.clientWidth;
    }, theme);
    const tooWide = overflow > 0 ? [`${overflow} pixels wider than the pane`] : [];
    faults.push(
      ...[...tooWide, ...(await accessibilityFaults(frame))].map((fault) => `${name}: ${fault}`),
    );
  }
  return faults;
}
