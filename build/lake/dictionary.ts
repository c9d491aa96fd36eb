import { type DatasetColumn, datasetTables, datasetVersion } from "#core/dataset/datasetTables";

/** The lines of docs/dataset.md: what a dataset holds, made from the schema of the registers. */
export function dictionaryLines(): readonly string[] {
  return [
    "# The dataset",
    "",
    "<!-- Made by npm run lake -- --dictionary; a test compares. -->",
    "",
    `\`npm run sightline -- export BOOK, FOLDER or collection --parquet FOLDER\` writes registers and history as Parquet files. When to use it, and with what: [scale.md](scale.md). This is version ${datasetVersion} of the dataset; the number rises when a name, a type or the order of a column changes.`,
    "",
    "## Folders",
    "",
    "```text",
    "FOLDER/",
    "  _dataset.json                  version, tables, columns, types, units; partition of each workbook",
    "  projects/                      one folder for each table below",
    "    workbook=North%2FPlan.xlsx/",
    "      snapshot=present/part-0.parquet    what the registers hold now",
    "      snapshot=SN-001/part-0.parquet     what the snapshot SN-001 holds",
    "    workbook=_none/                      a file without rows: every table can be read",
    "  workbooks/                     one row for each workbook, with its settings",
    "```",
    "",
    "- `workbook` and `snapshot` are columns for every reader that knows Hive partitions (DuckDB, Spark, Fabric, Polars, Athena). `workbook` is the file with its folders inside the one that was exported. What a file system or a reader would not take is percent-encoded; a name that is too long, or only differs in its capitals, ends in `~` and eight characters. The table `workbooks` has the whole name.",
    "- Each table has the same columns in the same order in every file, whatever the workbook has. A table without records has no file. All columns may be null.",
    "- A workbook that is exported again takes the place of what it had there. Other workbooks are left: remove their folders to drop them.",
    "- The same workbooks give the same bytes. Files are compressed with Snappy.",
    "",
    "## Values",
    "",
    "| type | in Parquet | of what |",
    "| --- | --- | --- |",
    "| text | BYTE_ARRAY, STRING | IDs, words and lists, without spaces around |",
    "| number | DOUBLE | money in the workbook's unit, shares (0.65 is 65 %), factors |",
    "| integer | INT64 | whole numbers |",
    "| date | INT32, DATE | calendar days |",
    "| boolean | BOOLEAN | columns that take Yes and No |",
    "",
    "- Money is as it stands in the workbook: times `money_factor` of table `workbooks` it is in single units of `currency`. Currencies are never converted.",
    "- Formula columns hold what was computed when the workbook was saved. For lists that were collected and made into registers they are computed on export, with scores of the model to start from.",
    "- A blank cell is null. An error, or a text where a number belongs, is null too and has a row in `data_issues`.",
    "- A line in which nobody typed anything is no record.",
    "- Columns of the office's own stand in `own_columns` as one JSON object by header, dates in it as Excel's day numbers.",
    "- Snapshots keep the columns that [history.md](history.md) names; all others are null there. Register SnapshotData is in the dataset as these states.",
    "- The key-value metadata of each file has `sightline.version`, `sightline.table`, `sightline.columns` (name, header, type and unit of each column), `sightline.workbook`, `sightline.sha256`, `sightline.snapshot`, `sightline.money_unit` and `sightline.currency`.",
    "",
    "## Tables",
    ...datasetTables.flatMap(({ name, register, purpose, key, columns }) => [
      "",
      `### ${name}`,
      "",
      `${sentence(purpose)}${register === "" ? "" : ` Register ${register}.`}${key.length === 0 ? "" : ` Key: ${key.map((each) => `\`${each}\``).join(", ")}.`}`,
      "",
      "| column | header | type | unit | how | meaning |",
      "| --- | --- | --- | --- | --- | --- |",
      ...columns.map(lineOf),
    ]),
    "",
  ];
}

function lineOf({ name, header, type, unit, kind, meaning }: DatasetColumn): string {
  const cells = [`\`${name}\``, header, type, unit, kind === "dataset" ? "" : kind, shown(meaning)];
  return `| ${cells.join(" | ")} |`;
}

/** A formula is long: the register itself shows it. */
function shown(meaning: string): string {
  return meaning.startsWith("Formula: ")
    ? ""
    : meaning.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

function sentence(text: string): string {
  return text === "" || text.endsWith(".") ? text : `${text}.`;
}
