import { DOMParser, type Element } from "@xmldom/xmldom";
import type { Child, Shape } from "./shape";

export function childElements(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** Every element below `parent` with this name, in document order. */
export function elementsNamed(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

export function textOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? "";
}

/** Names of an element and of what it stands in, for a message: "Hosts/Host/Runtimes". */
export function pathOf(element: Element): string {
  const names: string[] = [];
  let at: Element | null = element;
  while (at !== null) {
    const parent: Element | null = at.parentElement;
    const id = at.getAttribute("id");
    // The root is in every path and tells nothing.
    if (parent !== null) names.unshift(id === null ? at.nodeName : `${at.nodeName} ${id}`);
    at = parent;
  }
  return names.slice(-3).join("/");
}

/** The root element, or why the text is not well-formed XML. */
export function parseManifest(text: string): Element | string {
  let problem: string | undefined;
  try {
    const root = new DOMParser({
      onError: (_level, message) => {
        problem ??= message;
      },
    }).parseFromString(text, "text/xml").documentElement;
    if (problem === undefined && root !== null) return root;
  } catch (error) {
    problem ??= String(error);
  }
  return problem ?? "no root element";
}

/** What is missing, unknown, too often or in the wrong order, compared with the shape. */
export function shapeFaults(element: Element, shape: Shape): string[] {
  const faults: string[] = [];
  for (const attribute of shape.attributes ?? []) {
    if (!element.hasAttribute(attribute)) {
      faults.push(`${pathOf(element)} lacks attribute ${attribute}`);
    }
  }
  const allowed = shape.children ?? [];
  let furthest = -1;
  for (const found of childElements(element)) {
    const position = allowed.findIndex(({ name }) => name === found.nodeName);
    const known = allowed[position];
    if (known === undefined) {
      faults.push(`${found.nodeName} is not allowed in ${pathOf(element) || element.nodeName}`);
      continue;
    }
    if (position < furthest) {
      faults.push(
        `${pathOf(found)} must stand before ${allowed[furthest]?.name ?? ""} (order of ${element.nodeName})`,
      );
    }
    furthest = Math.max(furthest, position);
    faults.push(...shapeFaults(found, known.shape));
  }
  for (const expected of allowed) faults.push(...countFaults(element, expected));
  return faults;
}

function countFaults(element: Element, { name, times }: Child): string[] {
  const count = childElements(element).filter(({ nodeName }) => nodeName === name).length;
  if (count === 0 && (times === "one" || times === "many")) {
    return [`${pathOf(element) || element.nodeName} lacks ${name}`];
  }
  if (count > 1 && (times === "one" || times === "optional")) {
    return [
      `${pathOf(element) || element.nodeName} has ${count} of ${name}, at most one is allowed`,
    ];
  }
  return [];
}
