/** What is used of an XML element, whichever parser made it. */
export interface XmlNode {
  readonly localName: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<unknown> | ArrayLike<unknown>;
  getAttribute(name: string): string | null;
}

function children(node: XmlNode): XmlNode[] {
  return Array.from(node.childNodes).filter(isElement);
}

function isElement(node: unknown): node is XmlNode {
  return (node as { readonly nodeType?: number }).nodeType === 1;
}

/** The child elements of a name, whatever their prefix. */
export function elements(node: XmlNode, name: string): XmlNode[] {
  return children(node).filter(({ localName }) => localName === name);
}

/** The first child element of a name. */
export function element(node: XmlNode, name: string): XmlNode | null {
  return elements(node, name)[0] ?? null;
}

/** All elements of a name below a node, in the order of the document. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return children(node).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

export function textOf(node: XmlNode | null): string {
  return node?.textContent?.trim() ?? "";
}

/** `xsi:type` without its prefix. */
export function typeOf(node: XmlNode): string {
  return (node.getAttribute("xsi:type") ?? "").replace(/^.*:/, "");
}
