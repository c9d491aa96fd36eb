/**
 * What the entries of a zip file are unpacked, in bytes, as its central directory says (APPNOTE 4.3.12);
 * null when the file has no directory that can be followed. Nothing is unpacked.
 */
export function unpackedBytes(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    sum += view.getUint32(at + 24, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += lengths.reduce((total, length) => total + length, 46);
  }
  return sum;
}

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;

function endOfDirectory(view: DataView): number {
  const longestComment = 65_535;
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}
