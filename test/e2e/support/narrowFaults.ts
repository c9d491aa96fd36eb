import type { Frame } from "playwright-core";

/** Text spacing that a person may set (WCAG 2.2, 1.4.12). */
const wideSpacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

/** What of the pane's page is cut off, covered or too small in a narrow pane, one line each. */
export async function narrowFaults(frame: Frame): Promise<string[]> {
  const plain = await frame.evaluate(faultsOfPage);
  const style = await frame.addStyleTag({ content: wideSpacing });
  const spaced = await frame.evaluate(faultsOfPage);
  await style.evaluate((element) => {
    element.parentNode?.removeChild(element);
  });
  return [...plain, ...spaced.map((fault) => `wide spacing: ${fault}`)];
}

/** Runs in the page. */
function faultsOfPage(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    faults.push(`${root.scrollWidth} pixels wide in ${root.clientWidth}`);
  }
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}"`;
  const controls = [
    ...document.querySelectorAll<HTMLElement>("button, select, input, a[href], [role=tab]"),
  ].filter((element) => element.checkVisibility());
  const targets = controls.map((control) => {
    // The label of a box is part of its target; links within text are excepted (2.5.8).
    const box = (control.closest("label") ?? control).getBoundingClientRect();
    return { control, box, x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  const isSmall = ({ width, height }: DOMRect): boolean => width < 24 || height < 24;
  for (const target of targets) {
    const { control, box, x, y } = target;
    const isInline =
      getComputedStyle(control).display.startsWith("inline") &&
      control.parentElement?.textContent.trim() !== control.textContent.trim();
    // A small target will do when a circle of 24 pixels around its middle touches no other one.
    const isCrowded = targets.some((other) => {
      if (other === target || other.box.width === 0 || control.contains(other.control))
        return false;
      const away = (at: number, from: number, to: number): number =>
        Math.max(from - at, 0, at - to);
      const near = Math.hypot(
        away(x, other.box.left, other.box.right),
        away(y, other.box.top, other.box.bottom),
      );
      const middles = Math.hypot(x - other.x, y - other.y);
      return near < 12 || (isSmall(other.box) && middles < 24);
    });
    if (!isInline && box.width > 0 && isSmall(box) && isCrowded) {
      faults.push(`${nameOf(control)} is ${Math.round(box.width)} x ${Math.round(box.height)}`);
    }
    const isCut = control.scrollWidth > control.clientWidth + 1 && control.tagName === "BUTTON";
    if (isCut && !isInline) faults.push(`${nameOf(control)} is cut off`);
  }
  const first = controls.slice(0, 400);
  for (const control of first) {
    control.focus();
    if (document.activeElement !== control) continue;
    const { left, top, width, height } = control.getBoundingClientRect();
    const corners = [0.05, 0.5, 0.95].map((share) =>
      document.elementFromPoint(left + width * share, top + height / 2),
    );
    const isSeen = corners.some(
      (found) => found !== null && (control.contains(found) || found.contains(control)),
    );
    if (!isSeen && width > 1) faults.push(`${nameOf(control)} is covered when it has the focus`);
  }
  return faults;
}
