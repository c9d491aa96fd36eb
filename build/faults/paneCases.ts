import { enterCells } from "#actions/enterCells";
import { enterRecord } from "#actions/enterRecord";
import { goTo } from "#actions/goTo";
import { readOverview } from "#actions/overview";
import { readForFunctions } from "#actions/readForFunctions";
import { readHealth } from "#actions/readHealth";
import { linkRenamed } from "#actions/renamedRegisters";
import { readSelectedCells } from "#actions/selectedCells";
import type { CellValue } from "#core/register/content";
import { CellError } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { tableColumns } from "#test/support/registersOf";
import type { Case } from "./cases";
import { lookupIn, textsOf } from "./lookup";
import { today } from "./standing";

type Run = Case["run"];

/** What stands in the first row of a column, as the reader of a register sees it. */
function firstCell(workbook: Workbook, table: string, header: string): CellValue {
  const value = tableColumns(workbook, table).get(header)?.[0] ?? null;
  if (value instanceof CellError) return { error: value.code };
  return value === "" ? null : value;
}

const typeScore: Run = (workbook) => {
  const { criterion } = lookupIn(workbook);
  const project = textsOf(workbook, "Scores", "Project ID")[0] ?? "";
  const before = firstCell(workbook, "Scores", criterion);
  return enterCells([{ kind: "score", project, criterion, value: before === 2 ? 3 : 2, before }]);
};

const typeField: Run = (workbook) =>
  enterRecord({ register: "Projects", key: "Project ID", id: lookupIn(workbook).project }, [
    {
      field: "Sponsor",
      value: "=Ann",
      before: textsOf(workbook, "Projects", "Sponsor")[0] ?? null,
    },
  ]);

/** What the pane and the custom functions ask of Excel without an action of the registry. */
const runs: Readonly<Record<string, Run>> = {
  "read overview": () => readOverview(),
  "read findings and old results": () =>
    readHealth({ signal: new AbortController().signal, today }),
  "type a score": typeScore,
  "type into a record": typeField,
  "link a renamed register": () => linkRenamed([{ register: "Lessons", table: "Projects" }]),
  "go to Home": () => goTo("Home"),
  "read the selection": () => readSelectedCells(),
  "read registers for functions": () => readForFunctions(["Projects", "Financials"]),
};

export const paneCases: readonly Case[] = Object.entries(runs).map(([name, run]) => ({
  name: `pane: ${name}`,
  stage: "standing",
  run,
}));
