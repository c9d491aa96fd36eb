import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** The program that a record of a feed belongs to, by what it relates to: of its project, or itself; "" = none. */
export function programOfRecord(feed: SheetFeed, relates: string): string {
  const projects = feed.register("Projects", "Project ID", "Program ID");
  const programs = feed.register("Programs", "Program ID");
  const itself =
    programs === null
      ? '""'
      : `IF(COUNTIF(${columnOf(programs.table, "Program ID")},${relates})>0,${relates},"")`;
  if (projects === null) return `=IF(${relates}="","",${itself})`;
  const found = `INDEX(${columnOf(projects.table, "Program ID")},MATCH(${relates},${columnOf(projects.table, "Project ID")},0))`;
  return `=IF(${relates}="","",IFERROR(${found}&"",${itself}))`;
}
