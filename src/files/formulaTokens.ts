/** How tokens of formulas are laid out: Excel 5 and 95, 97 to 2003 ([MS-XLS] 2.5.198), and .xlsb ([MS-XLSB] 2.5.97). */
export type TokenLayout = 0 | 1 | 2;

/** Bytes behind the first one of a token, by layout. Tokens that are not here are nothing that we let through. */
const sizes: ReadonlyMap<number, readonly [number, number, number]> = new Map([
  ...plain(0x03, 0x16, 0),
  ...plain(0x01, 0x01, 4),
  ...plain(0x1c, 0x1d, 1),
  ...plain(0x1e, 0x1e, 2),
  ...plain(0x1f, 0x1f, 8),
  ...plain(0x21, 0x21, 2),
  ...plain(0x22, 0x22, 3),
  ...plain(0x29, 0x29, 2),
  [0x23, [14, 4, 4]],
  ...([0x24, 0x2a, 0x2c] as const).map((kind) => each(kind, [3, 4, 6])),
  ...([0x25, 0x2b, 0x2d] as const).map((kind) => each(kind, [6, 8, 12])),
  [0x39, [24, 6, 6]],
  ...([0x3a, 0x3c] as const).map((kind) => each(kind, [17, 6, 8])),
  ...([0x3b, 0x3d] as const).map((kind) => each(kind, [20, 10, 14])),
]);
const textToken = 0x17;
const attributeToken = 0x19;
/** Attribute with as many jumps as it says. */
const choose = 0x04;

/**
 * Whether a formula is made of whole tokens that end where it ends. The library that reads old workbooks goes
 * on behind the end of any other, for ever.
 *
 * @param from First byte of the tokens, `to` the byte behind the last.
 */
export function areSoundTokens(
  view: DataView,
  from: number,
  to: number,
  layout: TokenLayout,
): boolean {
  if (to > view.byteLength) return false;
  let at = from;
  while (at < to) {
    const size = sizeOf(view, at, to, layout);
    if (size === null) return false;
    at += 1 + size;
  }
  return at === to;
}

function sizeOf(view: DataView, at: number, to: number, layout: TokenLayout): number | null {
  const token = view.getUint8(at);
  // References and functions come in three classes of 32 tokens each.
  const kind = token >= 0x40 ? 0x20 | (token & 0x1f) : token;
  if (token >= 0x80) return null;
  const byte = (by: number): number => (at + by < to ? view.getUint8(at + by) : 0);
  const pair = (by: number): number => byte(by) | (byte(by + 1) << 8);
  if (kind === textToken) {
    if (layout === 0) return 1 + byte(1);
    return layout === 1 ? 2 + byte(1) * (byte(2) & 1 ? 2 : 1) : 2 + 2 * pair(1);
  }
  if (kind === attributeToken) return byte(1) & choose ? 3 + 2 * (pair(2) + 1) : 3;
  return sizes.get(kind)?.[layout] ?? null;
}

function plain(from: number, to: number, size: number): [number, [number, number, number]][] {
  return Array.from({ length: to - from + 1 }, (_, k) => each(from + k, [size, size, size]));
}

function each(kind: number, layouts: [number, number, number]): [number, [number, number, number]] {
  return [kind, layouts];
}
