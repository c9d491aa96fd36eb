import type { IncomingMessage } from "node:http";

const limit = 256 * 1024 * 1024;

export class TooLarge extends Error {}

/** The body of a request, up to the size of the largest workbooks. */
export async function readBody(request: IncomingMessage, most = limit): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new TooLarge(`A workbook may have up to ${most >> 20} MB.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
