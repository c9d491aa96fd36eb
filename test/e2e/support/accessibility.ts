import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: { readonly resultTypes: readonly string[] }): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What axe finds wrong in a page or frame, one line each; none = an empty list. */
export async function accessibilityFaults(page: Page | Frame): Promise<string[]> {
  // As text, since the page's Content-Security-Policy lets no other script in.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(faultsOfPage);
}

/** Runs in the page. What is in order is not gathered: that takes longer than the rules themselves. */
async function faultsOfPage(): Promise<string[]> {
  const { axe: loaded } = window as unknown as { readonly axe: Axe };
  const { violations } = await loaded.run({ resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} ${JSON.stringify(target)} ${failureSummary ?? ""}`,
    ),
  );
}
