/** What `--help` prints. */
export const usage: readonly string[] = [
  "Sightline turns the sheets a portfolio office keeps into registers and ranks the projects.",
  "",
  "  npm run sightline -- actions",
  "      lists what can be done",
  "  npm run sightline -- new --out BOOK.xlsx [--size register|portfolio|full] [--packs a,b] [--sample]",
  "      makes a workbook of empty registers, or the sample portfolio",
  "  npm run sightline -- inspect IN.xlsx [--report R.json]",
  "      says what a workbook holds and what would be adopted; changes nothing",
  "  npm run sightline -- run IN.xlsx --out OUT.xlsx [--do id,id] [--set name=value] [--dry-run] [--report R.json]",
  "      adopts sheets, checks registers and scores projects, or does the actions named",
  "  Both take, for adopting: [--from FILE or FOLDER]... [--decisions D.json] [--answer id=value]...",
  "      collects from more workbooks and csv files; uses decisions; answers questions of the report",
  "",
  "IN may be a csv file or an old workbook too: OUT.xlsx is new then.",
  "IN is never changed. OUT is written only when all went well.",
  "Exit codes: 0 done, 1 done with blocking findings, 2 not understood or unreadable, 3 Excel refused, 70 our bug.",
];
