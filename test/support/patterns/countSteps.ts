import { parsePattern, type Node } from "./parsePattern";

/** Ends counting: the text costs more than that. */
class TooManySteps extends Error {}

/** What a look behind may reach over. */
const furthestBehind = 12;

/**
 * Steps that an engine with backtracking takes to find all places of a text that a pattern fits, with the
 * first fit at every place, as `matchAll` does. A step is one look at one character or anchor.
 * @param most Counting stops there.
 */
export function countSteps(pattern: RegExp, text: string, most: number): number {
  const matcher = new Matcher(pattern, text, most);
  try {
    for (let at = 0; at <= text.length;) {
      const end = matcher.matchAt(at);
      at = end === null ? at + 1 : Math.max(end, at + 1);
      if (pattern.sticky && end === null) break;
    }
  } catch (error) {
    if (!(error instanceof TooManySteps) && !(error instanceof RangeError)) throw error;
    return Infinity;
  }
  return matcher.steps;
}

type Next = (at: number) => number | null;

const trees = new Map<string, Node>();
/** Whether a leaf fits a sign, by the flags and the leaf. */
const leavesOf = new Map<string, Map<string, Map<string, boolean>>>();

function treeOf(source: string): Node {
  const tree = trees.get(source) ?? parsePattern(source);
  trees.set(source, tree);
  return tree;
}

class Matcher {
  steps = 0;
  private readonly tree: Node;
  private readonly flags: string;
  private readonly isUnicode: boolean;
  private readonly leaves: Map<string, Map<string, boolean>>;
  private readonly groups = new Map<string, string>();

  constructor(
    private readonly pattern: RegExp,
    private readonly text: string,
    private readonly most: number,
  ) {
    this.tree = treeOf(pattern.source);
    this.flags = pattern.flags.replace(/[gy]/g, "");
    this.isUnicode = pattern.unicode;
    this.leaves = leavesOf.get(this.flags) ?? new Map<string, Map<string, boolean>>();
    leavesOf.set(this.flags, this.leaves);
  }

  matchAt(at: number): number | null {
    return this.match(this.tree, at, (end) => end);
  }

  private step(): void {
    this.steps += 1;
    if (this.steps > this.most) throw new TooManySteps();
  }

  private match(node: Node, at: number, next: Next): number | null {
    switch (node.kind) {
      case "character":
        this.step();
        return this.fits(node.source, at) ? next(at + this.width(at)) : null;
      case "anchor":
        this.step();
        return this.holds(node.source, at) ? next(at) : null;
      case "sequence":
        return this.sequence(node.parts, 0, at, next);
      case "either":
        for (const option of node.options) {
          const end = this.match(option, at, next);
          if (end !== null) return end;
        }
        return null;
      case "group":
        return this.match(node.of, at, (end) => {
          this.groups.set(node.name, this.text.slice(at, end));
          return next(end);
        });
      case "back": {
        this.step();
        const same = this.groups.get(node.group) ?? "";
        return this.text.startsWith(same, at) ? next(at + same.length) : null;
      }
      case "look":
        return this.sees(node, at) === node.isNegative ? null : next(at);
      case "repeat":
        return this.repeat(node, 0, at, next);
    }
  }

  private sequence(parts: readonly Node[], from: number, at: number, next: Next): number | null {
    const part = parts[from];
    if (part === undefined) return next(at);
    return this.match(part, at, (end) => this.sequence(parts, from + 1, end, next));
  }

  /** One character repeated is a loop, so that long texts do not nest calls. */
  private repeat(
    node: Extract<Node, { kind: "repeat" }>,
    done: number,
    at: number,
    next: Next,
  ): number | null {
    const { of, min, max, isLazy } = node;
    const leaf = of.kind === "sequence" && of.parts.length === 1 ? (of.parts[0] ?? of) : of;
    if (leaf.kind === "character") return this.repeatCharacter(leaf.source, node, at, next);
    const more = (): number | null =>
      done >= max
        ? null
        : this.match(of, at, (end) => (end === at ? null : this.repeat(node, done + 1, end, next)));
    if (done < min) return more();
    return isLazy ? (next(at) ?? more()) : (more() ?? next(at));
  }

  private repeatCharacter(
    source: string,
    { min, max, isLazy }: Extract<Node, { kind: "repeat" }>,
    at: number,
    next: Next,
  ): number | null {
    const ends = [at];
    const grow = (): boolean => {
      const end = ends.at(-1) ?? at;
      this.step();
      if (ends.length > max || !this.fits(source, end)) return false;
      ends.push(end + this.width(end));
      return true;
    };
    while (ends.length <= min) if (!grow()) return null;
    if (isLazy) {
      for (;;) {
        const end = next(ends.at(-1) ?? at);
        if (end !== null) return end;
        if (!grow()) return null;
      }
    }
    while (grow());
    for (let i = ends.length - 1; i >= min; i--) {
      this.step();
      const end = next(ends[i] ?? at);
      if (end !== null) return end;
    }
    return null;
  }

  private sees(node: Extract<Node, { kind: "look" }>, at: number): boolean {
    if (!node.isBehind) return this.match(node.of, at, (end) => end) !== null;
    for (let from = at; from >= Math.max(0, at - furthestBehind); from--) {
      if (this.match(node.of, from, (end) => (end === at ? end : null)) !== null) return true;
    }
    return false;
  }

  private holds(anchor: string, at: number): boolean {
    const { text } = this;
    if (anchor === "^") return at === 0 || (this.pattern.multiline && text[at - 1] === "\n");
    if (anchor === "$") return at === text.length || (this.pattern.multiline && text[at] === "\n");
    const isWord = (place: number): boolean => /\w/.test(text[place] ?? "");
    return (isWord(at - 1) !== isWord(at)) === (anchor === "\\b");
  }

  private width(at: number): number {
    if (!this.isUnicode) return 1;
    const code = this.text.charCodeAt(at);
    return code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  }

  private fits(source: string, at: number): boolean {
    if (at >= this.text.length) return false;
    const width = this.width(at);
    const sign = width === 1 ? this.text.charAt(at) : this.text.slice(at, at + width);
    let known = this.leaves.get(source);
    if (known === undefined) this.leaves.set(source, (known = new Map<string, boolean>()));
    let fits = known.get(sign);
    if (fits === undefined) {
      fits = new RegExp(`^(?:${source})$`, this.flags).test(sign);
      known.set(sign, fits);
    }
    return fits;
  }
}
