import type { InPlaceObstacle } from "#core/adopt/inPlace";
import type { IssueSentence } from "../words";

const obstacles: Readonly<Record<InPlaceObstacle, string>> = {
  file: "it stands in another file",
  "not-down": "its records do not run down the sheet",
  "not-alone": "the register has records from elsewhere too",
  banded: "its headers take several rows",
  headers: "a header is empty, is no typed text, or stands there twice",
  merged: "it has merged cells",
  "left-out": "totals, notes or blank rows stand between its records or directly below them",
  beside: "cells on its right are filled, where the missing columns would go",
  protected: "the sheet is protected",
  filtered: "the sheet has a filter",
  spills: "a formula fills several of its cells",
};

function obstacle(why: string): string {
  return Object.entries(obstacles).find(([code]) => code === why)?.[1] ?? why;
}

/** Sentences about actions that had nothing to do or must not be done. */
export const actionIssues = {
  "registers-exist": ({ count }) =>
    `The workbook holds ${count("count", "register", "registers")} already; nothing was created.`,
  "in-place-refused": ({ sheet, fact }) =>
    `The table on '${sheet}' cannot become a register where it stands: ${obstacle(fact("why"))}. It can be copied into a register.`,
  "in-place-renamed": ({ sheet, found, expected }) =>
    `On '${sheet}' the header ${found} becomes "${expected}": a column of the register needs its name.`,
  "records-vanished": ({ register, count, records }) =>
    `${register}: ${count("count", "record is", "records are")} no longer on the sheets (${records(
      (row) => row,
      (more) => `and ${more} more`,
    )}). Nothing was deleted.`,
  "records-removed": ({ register, count, records }) =>
    `${register}: ${count("count", "record that was", "records that were")} removed here still on the sheets (${records(
      (row) => row,
      (more) => `and ${more} more`,
    )}): not put back.`,
  "record-renamed": ({ register, found, expected }) =>
    `In ${register} ${found} is called "${expected}" on the sheet now.`,
  "edits-kept": ({ register, count, records }) =>
    `In ${register} ${count("count", "record was", "records were")} edited since the sheets were adopted (${records(
      (row) => row,
      (more) => `and ${more} more`,
    )}): the edits stay.`,
  "edit-conflict": ({ register, record, field, found, expected }) =>
    `${register} ${record}: ${field} was edited here (${found}) and says "${expected}" on the sheet. The register keeps its value.`,
  "edit-overwritten": ({ register, record, field, found, expected }) =>
    `${register} ${record}: ${field} was edited here (${found}); the sheet's "${expected}" takes its place, as the settings say.`,
  "columns-added": ({ register, count, records }) =>
    `${register} gets ${count("count", "new column", "new columns")} at its right: ${records(
      (row) => row,
      (more) => `and ${more} more`,
    )}.`,
  "formulas-as-values": ({ sheet, count }) =>
    `${count("count", "formula", "formulas")} on '${sheet}' could not be kept in the register: their values were taken.`,
  "registers-not-empty": ({ count }) =>
    `The registers hold ${count("rows", "record", "records")} already. Only empty registers are filled: undo the last action, or use another workbook.`,
  "nothing-to-undo": () => "There is no action of Sightline to undo.",
  "journal-newer": () =>
    "The last action cannot be undone: a later version of Sightline wrote its journal. Undo it there.",
  "journal-lost": () =>
    "The last action cannot be undone: another program has removed or cut its journal.",
} as const satisfies Readonly<Record<string, IssueSentence>>;
