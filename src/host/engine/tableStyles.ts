import type { BorderEdge, BorderStyle } from "./style";

/** What a table style gives a cell that says nothing itself. */
export interface TableCellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderEdge, BorderStyle>>>;
}
