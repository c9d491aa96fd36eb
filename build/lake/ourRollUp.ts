import { computedBook } from "#host/cli/collect/joinBooks";
import { WorkFolder } from "#host/cli/collect/workFolder";
import { processTerminal } from "#host/cli/terminal";
import { OurRollUp, type Row } from "./ours";

/** The portfolio roll-up by Sightline's own rules over a collection, one workbook after the other. */
export async function ourRollUp(
  workFolder: string,
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const work = await WorkFolder.open(workFolder);
  const rollUp = new OurRollUp();
  for (const name of work?.files ?? []) {
    const book = (await work?.read(name))?.book ?? null;
    if (book !== null) rollUp.add(await computedBook(book, processTerminal));
  }
  return rollUp.rows();
}
