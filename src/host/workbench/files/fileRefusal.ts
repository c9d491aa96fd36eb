import { UnreadableFile } from "#host/xlsx/unreadableFile";

/** More than Excel on the web opens, and more than a page reads in a few seconds. */
const mostBytes = 100 * 1024 * 1024;

/** Why a file is not even read; null when it may be. */
export function refusedUnread(files: readonly Pick<File, "name" | "size">[]): string | null {
  const [file] = files;
  if (!file) return "Nothing that was dropped here is a file.";
  if (files.length > 1) return "The workbench opens one workbook at a time; drop a single file.";
  if (file.size > mostBytes) {
    const size = Math.round(file.size / 1024 / 1024);
    return `${file.name} was not opened: it has ${size} MB, and the workbench opens up to ${mostBytes / 1024 / 1024} MB.`;
  }
  return null;
}

/** The sentence for a file that could not be opened; whatever is no fault of the file is thrown on. */
export function unreadSentence(name: string, error: unknown): string {
  if (error instanceof UnreadableFile) return `${name} was not opened: ${lowered(error.message)}`;
  // A folder looks like a file until it is read.
  if (error instanceof DOMException) return `${name} was not opened: it cannot be read.`;
  throw error;
}

const lowered = (sentence: string): string => sentence.replace(/^The /, "the ");
