const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text or attribute value of XML as the characters it stands for. */
export function decodeXml(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, code: string) => {
    if (!code.startsWith("#")) return named[code] ?? whole;
    const point = code.startsWith("#x") ? parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const special = /[&<>\r]/;
const specialAll = /[&<>\r]/g;

export function encodeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(specialAll, escapeCharacter);
}

export function encodeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}

/**
 * Spreadsheet strings write characters that XML cannot hold as `_x000D_`; a text that looks like such
 * an escape has its underscore escaped.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

// Characters that XML 1.0 forbids, lone surrogates included, and escapes that were meant literally.
const needsEscape =
  // eslint-disable-next-line no-control-regex -- these are the characters to be replaced
  /[\x00-\x08\x0b-\x0d\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

export function encodeEscapes(text: string): string {
  return text.replace(
    needsEscape,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** For attributes, in which line ends and tabs have to be escaped too. */
export function encodeAttributeEscapes(text: string): string {
  return encodeEscapes(text).replace(
    /[\n\t]/g,
    (character) => `_x000${character.charCodeAt(0).toString(16)}_`,
  );
}

/** Content of `<t>`, `<v>` and the like: spreadsheet escapes first, then XML. */
export function encodeString(text: string): string {
  return encodeText(encodeEscapes(text));
}

export function decodeString(text: string): string {
  return decodeEscapes(decodeXml(text));
}
