import { HEADER_ROW } from "./houseStyle";

/** Where something begins on sheet Settings. Rows and columns count from 0. */
export interface SettingsPlace {
  readonly row: number;
  readonly column: number;
}

/** Levels of the risk matrix. */
export const LEVELS = 5;

/** The settings take columns A to D; what has a fixed size stands in one band to their right. */
export const matrixPlace: SettingsPlace = { row: HEADER_ROW, column: 5 };
export const stampsPlace: SettingsPlace = { row: matrixPlace.row + LEVELS + 3, column: 5 };

/** Headers of the small tables. Those that an office extends have nothing in their way below. */
export const settingsPlaces: Readonly<Record<string, SettingsPlace>> = {
  Scales: { row: stampsPlace.row + 7, column: 5 },
  Appetite: { row: stampsPlace.row + 18, column: 5 },
  OptimismBias: { row: HEADER_ROW, column: 13 },
  Roles: { row: HEADER_ROW, column: 19 },
};

/** Widths in characters of the columns of sheet Settings, from A on. */
export const settingsWidths: readonly number[] = [
  ...[24, 18, 44, 62, 3],
  ...[26, 11, 11, 11, 11, 11, 11, 3],
  ...[26, 11, 11, 11, 11, 3],
  ...[20, 9, 12, 16],
];

/** The part that is printed: settings, matrix, stamps, scale and appetite. */
export const printedPart = { rows: 60, columns: 12 };
