import type { KeptBook } from "./keptBooks";
import { newDocument, openFile, type OpenDocument } from "./openDocument";
import { sampleById, type Sample } from "./samples";
import type { ServedBook, ServerFiles } from "./serverFiles";

/** What the page was asked to open. */
export interface Asked {
  /** The same for a page that is loaded anew, another one when something else is asked for. */
  readonly key: string;
  readonly sample: Sample | null;
  readonly served: ServedBook | null;
}

/** A sample named in the address ("?sample=northmere") comes before the workbook of the command line. */
export function askedOf(search: string, served: ServedBook | null): Asked {
  const sample = sampleById(new URLSearchParams(search).get("sample") ?? "") ?? null;
  if (sample) return { key: `sample ${sample.id}`, sample, served: null };
  return { key: served ? `book ${served.version}` : "", sample: null, served };
}

/**
 * The workbook to begin with: what was open when this tab asked for the same before (the page was
 * loaded anew), else what is asked for.
 */
export async function firstDocument(
  asked: Asked,
  kept: KeptBook | null,
  server: ServerFiles,
): Promise<OpenDocument> {
  if (kept?.asked === asked.key) {
    const document = openFile(kept.bytes, kept.fileName);
    if (!kept.isSaved) document.saved(-1);
    return document;
  }
  if (asked.sample) return openSample(asked.sample, server);
  if (asked.served) return openFile(await server.bookBytes(), asked.served.name);
  return newDocument();
}

export async function openSample(sample: Sample, server: ServerFiles): Promise<OpenDocument> {
  if (sample.address === undefined) return newDocument();
  const name = sample.address.slice(sample.address.lastIndexOf("/") + 1);
  return openFile(await server.bytes(sample.address), name);
}
