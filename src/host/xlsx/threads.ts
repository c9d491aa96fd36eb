import { cellName } from "#host/engine/address";
import type { Note } from "#host/engine/features";
import type { PackageEdit } from "./packageEdit";
import { element, PartText } from "./partText";
import { isOfType } from "./relationships";
import { encodeText } from "./xmlText";

const relations = "http://schemas.microsoft.com/office/2017/10/relationships";
const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const threadContentType = "application/vnd.ms-excel.threadedcomments+xml";
const personContentType = "application/vnd.ms-excel.person+xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel ties a thread to the note that older versions show by this author. */
export function legacyAuthor(ref: string): string {
  return `tc=${threadId(ref)}`;
}

/** What versions without threads show in place of one. */
export function legacyText({ text }: Note): string {
  return `[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ${text}`;
}

/** One thread begins in a cell, so the cell makes its id. */
function threadId(ref: string): string {
  const hex = Array.from(ref, (c) => c.charCodeAt(0).toString(16)).join("");
  const digits = hex.toUpperCase().padStart(20, "0").slice(-20);
  return `{5161D7C0-1EED-4${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}}`;
}

/** Writes the threads that are new since the file was read, with the persons who began them. */
export function addThreads(notes: readonly Note[], part: string, edit: PackageEdit): void {
  const added = notes.filter((note) => note.threaded && note.source === undefined);
  if (added.length === 0) return;
  const authors = [...new Set(added.map(({ author }) => author))];
  const persons = new Map(authors.map((author) => [author, personOf(author, edit)]));
  const threads = added.map((note) => {
    const ref = cellName(note.row, note.column);
    const values = { ref, personId: persons.get(note.author) };
    const text = element("text", {}, encodeText(note.text));
    return element("threadedComment", { ...values, id: threadId(ref) }, text);
  });
  const relation = edit.relationships(part).find((item) => isOfType(item, "threadedComment"));
  if (relation) {
    const target = edit.target(part, relation.target);
    const text = PartText.from(edit.text(target));
    text.append("threadedComment", threads);
    edit.set(target, text.toString());
    return;
  }
  const target = edit.freeName("xl/threadedComments/threadedComment", "xml");
  const xml = `${declaration}<ThreadedComments xmlns="${namespace}">${threads.join("")}</ThreadedComments>`;
  edit.add(target, xml, threadContentType);
  edit.relate(part, `${relations}/threadedComment`, target);
}

/** Id of a person by name; the list of persons belongs to the workbook part. */
function personOf(name: string, edit: PackageEdit): string {
  const workbook = edit.relationships("").find((item) => isOfType(item, "officeDocument"));
  const workbookPart = workbook ? edit.target("", workbook.target) : "xl/workbook.xml";
  const relation = edit.relationships(workbookPart).find((item) => isOfType(item, "person"));
  const target = relation
    ? edit.target(workbookPart, relation.target)
    : edit.freeName("xl/persons/person", "xml");
  if (!relation) {
    const empty = `${declaration}<personList xmlns="${namespace}"></personList>`;
    edit.add(target, empty, personContentType);
    edit.relate(workbookPart, `${relations}/person`, target);
  }
  const text = PartText.from(edit.text(target));
  const known = text.children.find(({ xml }) => xml.includes(`displayName="${encodeText(name)}"`));
  const id = /\bid="([^"]+)"/.exec(known?.xml ?? "")?.[1];
  if (id !== undefined) return id;
  const made = `{5161D7C0-0000-4000-8000-${String(text.children.length + 1).padStart(12, "0")}}`;
  text.append("person", [
    element("person", { displayName: name, id: made, userId: name, providerId: "None" }),
  ]);
  edit.set(target, text.toString());
  return made;
}
