/** Whether a text holds `*`, `?` or an escaped one, so that Excel takes it for a pattern. */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

const patterns = new Map<string, RegExp>();

/** Excel's pattern for a whole text: `*` any characters, `?` one character, `~` takes the next literally. */
export function wildcardPattern(text: string): RegExp {
  let pattern = patterns.get(text);
  if (!pattern) {
    if (patterns.size > 10_000) patterns.clear();
    patterns.set(text, (pattern = new RegExp(`^${wildcardSource(text)}$`, "isu")));
  }
  return pattern;
}

export function wildcardSource(text: string): string {
  let source = "";
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const next = text.charAt(i + 1);
    if (char === "*") source += ".*";
    else if (char === "?") source += ".";
    else if (char === "~" && (next === "*" || next === "?" || next === "~")) {
      source += `\\${next === "~" ? "x7e" : next}`;
      i++;
    } else source += char.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  }
  return source;
}
