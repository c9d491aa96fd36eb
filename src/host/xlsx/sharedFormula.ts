import { tokenize } from "@borgar/fx/xlsx";
import { columnIndex, columnName, maxColumns, maxRows } from "#host/engine/address";

type Piece = string | { readonly row: number } | { readonly column: number };

const reference = /(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d{1,7})/g;

/**
 * The formula that a group of cells shares. It is cut once into text and relative rows and columns, so
 * that writing it out for a member is one pass over the pieces.
 */
export class SharedFormula {
  private readonly pieces: Piece[] = [];

  constructor(text: string) {
    for (const token of tokenize(text, { mergeRefs: true })) {
      const isRange =
        token.type === "range" || token.type === "range_beam" || token.type === "range_ternary";
      if (isRange) this.addReference(token.value);
      else this.pieces.push(token.value);
    }
  }

  private addReference(text: string): void {
    const body = text.lastIndexOf("!") + 1;
    this.pieces.push(text.slice(0, body));
    let position = body;
    for (const match of text.slice(body).matchAll(reference)) {
      const [whole, columnFixed, letters, rowFixed, digits] = match;
      this.pieces.push(text.slice(position, body + match.index));
      position = body + match.index + whole.length;
      if (letters !== undefined) {
        this.pieces.push(columnFixed ? whole : { column: columnIndex(letters) });
      } else {
        this.pieces.push(rowFixed ? whole : { row: Number(digits) - 1 });
      }
    }
    this.pieces.push(text.slice(position));
  }

  /** The formula for a cell that lies `down` rows and `right` columns from the first one; references wrap around as in Excel. */
  at(down: number, right: number): string {
    let text = "";
    for (const piece of this.pieces) {
      if (typeof piece === "string") text += piece;
      else if ("row" in piece) text += String(((piece.row + down + maxRows) % maxRows) + 1);
      else text += columnName((piece.column + right + maxColumns) % maxColumns);
    }
    return text;
  }
}
