/** A regular expression as a tree; a leaf is one character, told by a pattern of its own. */
export type Node =
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "anchor"; readonly source: string }
  | { readonly kind: "back"; readonly group: string }
  | { readonly kind: "sequence"; readonly parts: readonly Node[] }
  | { readonly kind: "either"; readonly options: readonly Node[] }
  | { readonly kind: "group"; readonly name: string; readonly of: Node }
  | {
      readonly kind: "look";
      readonly isBehind: boolean;
      readonly isNegative: boolean;
      readonly of: Node;
    }
  | {
      readonly kind: "repeat";
      readonly of: Node;
      readonly min: number;
      readonly max: number;
      readonly isLazy: boolean;
    };

/** Parses the source of a regular expression that JavaScript has accepted. */
export function parsePattern(source: string): Node {
  return new PatternParser(source).either();
}

class PatternParser {
  private at = 0;
  private groups = 0;

  constructor(private readonly source: string) {}

  either(): Node {
    const options = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      options.push(this.sequence());
    }
    return options.length === 1 && options[0] ? options[0] : { kind: "either", options };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      parts.push(this.repeated(this.atom()));
    }
    return { kind: "sequence", parts };
  }

  private repeated(of: Node): Node {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/.exec(this.source.slice(this.at));
    if (found === null) return of;
    this.at += found[0].length;
    const [whole, from, comma, to, lazy] = found;
    const min = whole.startsWith("{") ? Number(from) : whole.startsWith("+") ? 1 : 0;
    const most = comma === "" ? min : to === "" ? Infinity : Number(to);
    const max = whole.startsWith("{") ? most : whole.startsWith("?") ? 1 : Infinity;
    return { kind: "repeat", of, min, max, isLazy: lazy === "?" };
  }

  private atom(): Node {
    const { source } = this;
    const sign = source[this.at] ?? "";
    if (sign === "(") return this.group();
    if (sign === "[") return this.character(this.classEnd());
    if (sign === "\\") return this.escape();
    if (sign === "^" || sign === "$") {
      this.at++;
      return { kind: "anchor", source: sign };
    }
    const isPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(source.slice(this.at, this.at + 2));
    return this.character(this.at + (isPair ? 2 : 1));
  }

  private character(end: number): Node {
    const source = this.source.slice(this.at, end);
    this.at = end;
    return { kind: "character", source };
  }

  private escape(): Node {
    const rest = this.source.slice(this.at);
    const anchor = /^\\[bB]/.exec(rest);
    const back = /^\\(?:([1-9]\d*)|k<(\w+)>)/.exec(rest);
    if (anchor ?? back) this.at += (anchor ?? back)?.[0].length ?? 0;
    if (anchor) return { kind: "anchor", source: anchor[0] };
    if (back) return { kind: "back", group: back[1] ?? back[2] ?? "" };
    const whole = /^\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|p\{[^}]*\}|P\{[^}]*\}|c.|[^])/i.exec(
      rest,
    );
    return this.character(this.at + (whole?.[0].length ?? 2));
  }

  private classEnd(): number {
    for (let at = this.at + 1; at < this.source.length; at++) {
      if (this.source[at] === "\\") at++;
      else if (this.source[at] === "]") return at + 1;
    }
    return this.source.length;
  }

  private group(): Node {
    const opening = /^\((?:\?(?:(:)|(<?)([=!])|<(\w+)>))?/.exec(this.source.slice(this.at));
    this.at += opening?.[0].length ?? 1;
    const [, plain, behind, sign, name] = opening ?? [];
    const number = plain === undefined && sign === undefined ? String(++this.groups) : "";
    const of = this.either();
    this.at++;
    if (sign !== undefined) {
      return { kind: "look", isBehind: behind === "<", isNegative: sign === "!", of };
    }
    return number === "" ? of : { kind: "group", name: name ?? number, of };
  }
}
