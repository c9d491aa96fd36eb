import type { Issue, Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { SourceFile } from "../action";

/**
 * The sheets of files that were chosen, in the order of their names. A file that cannot be read becomes
 * an issue, and the rest goes on. What reads files is loaded when there is one.
 */
export async function collectFiles(
  files: readonly SourceFile[],
  progress: (share: number) => void,
): Promise<Outcome<readonly SheetContent[]>> {
  if (files.length === 0) return { value: [], issues: [] };
  const { readFile } = await import("#files/readFile");
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const contents: SheetContent[] = [];
  const issues: Issue[] = [];
  sorted.forEach(({ bytes, name }, at) => {
    const read = readFile(bytes, name);
    contents.push(...read.value);
    issues.push(...read.issues);
    progress((at + 1) / sorted.length);
  });
  return { value: contents, issues };
}
