/** Where the projects of a network stand in a drawing, in columns and rows from 0. */
export interface NetworkLayout {
  /** Projects with a dependency. */
  readonly nodes: readonly PlacedProject[];
  readonly edges: readonly RoutedEdge[];
  readonly columns: number;
  /** Rows of the tallest column. */
  readonly rows: number;
  /** Pairs of arrows that cross. */
  readonly crossings: number;
}

export interface PlacedProject {
  readonly id: string;
  /** Column: one right of its givers. */
  readonly column: number;
  /** Place in its column; a fraction where the column is centred. */
  readonly row: number;
}

export interface RoutedEdge {
  readonly from: string;
  readonly to: string;
  /** From the giver to the receiver, ends included, through gaps between the others. */
  readonly points: readonly GridPoint[];
  /** Drawn against the direction: part of a circle. */
  readonly isBackward: boolean;
}

export interface GridPoint {
  readonly column: number;
  readonly row: number;
}
