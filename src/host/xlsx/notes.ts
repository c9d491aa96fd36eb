import { cellName, columnIndex } from "#host/engine/address";
import type { Note } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import type { Package } from "./package";
import type { PackageEdit } from "./packageEdit";
import { element, elementWithAttribute, PartText } from "./partText";
import { isOfType, relationshipTypes } from "./relationships";
import { richText, textElement } from "./sharedStrings";
import { addThreads, legacyAuthor, legacyText } from "./threads";
import { parseXml, type XmlElement } from "./xmlElement";
import { encodeText } from "./xmlText";

const commentsContentType =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const vmlContentType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Reads notes and threaded comments; a thread is one note whose text holds the answers too. */
export function readNotes(sheet: Sheet, part: string, source: Package): void {
  const comments = source.related(part, "comments")[0]?.part;
  if (comments === undefined) return;
  const threads = readThreads(part, source);
  const root = source.xml(comments);
  const authors = (root.child("authors")?.children ?? []).map((author) => author.text);
  for (const comment of root.child("commentList")?.children ?? []) {
    const ref = comment.attribute("ref") ?? "";
    const place = /^([A-Z]+)(\d+)$/.exec(ref);
    if (!place) continue;
    const thread = threads.get(ref);
    const text = comment.child("text");
    sheet.notes.push({
      row: Number(place[2]) - 1,
      column: columnIndex(place[1] ?? "A"),
      author: thread?.author ?? authors[comment.number("authorId") ?? 0] ?? "",
      text: thread?.text ?? (text ? richText(text) : ""),
      threaded: thread !== undefined,
      source: ref,
    });
  }
}

function readThreads(part: string, source: Package): Map<string, { author: string; text: string }> {
  const threads = new Map<string, { author: string; text: string }>();
  const name = source.related(part, "threadedComment")[0]?.part;
  if (name === undefined) return threads;
  const persons = new Map<string, string>();
  for (const file of source.partNames) {
    if (!/^xl\/persons\/.*\.xml$/.test(file)) continue;
    for (const person of source.xml(file).children) {
      persons.set(person.attribute("id") ?? "", person.attribute("displayName") ?? "");
    }
  }
  for (const comment of source.xml(name).childrenNamed("threadedComment")) {
    const ref = comment.attribute("ref") ?? "";
    const text = comment.child("text")?.text ?? "";
    const thread = threads.get(ref);
    if (thread) thread.text += `\n${text}`;
    else threads.set(ref, { author: persons.get(comment.attribute("personId") ?? "") ?? "", text });
  }
  return threads;
}

/**
 * Writes the notes of a sheet: the comments part, the shapes that show them and, where threads went or
 * moved, the threads. Notes that came from the file keep their formatted text and their shape.
 */
export function writeNotes(
  sheet: Sheet,
  part: string,
  parts: PartText,
  edit: PackageEdit,
  order: readonly string[],
): void {
  const old = findPart(edit, part, "comments");
  const before = old === undefined ? undefined : parseXml(edit.text(old));
  const vml = legacyDrawing(parts, part, edit);
  if (sheet.notes.length === 0 && old === undefined) return;
  if (sheet.notes.length === 0) {
    for (const relation of edit.relationships(part)) {
      if (isOfType(relation, "comments") || isOfType(relation, "threadedComment"))
        edit.unrelate(part, relation.id);
    }
  } else {
    const target = old ?? edit.freeName("xl/comments", "xml");
    const xml = commentsXml(sheet.notes, before);
    if (old === undefined) {
      edit.add(target, xml, commentsContentType);
      edit.relate(part, relationshipTypes.comments, target);
    } else edit.set(old, xml);
  }
  moveThreads(sheet.notes, part, edit);
  addThreads(sheet.notes, part, edit);
  const shapes = vmlXml(sheet.notes, vml === undefined ? undefined : edit.text(vml));
  if (vml !== undefined) {
    edit.set(vml, shapes);
    return;
  }
  const target = edit.freeName("xl/drawings/vmlDrawing", "vml");
  edit.set(target, shapes);
  edit.ensureDefault("vml", vmlContentType);
  const id = edit.relate(part, relationshipTypes.vmlDrawing, target);
  parts.replace("legacyDrawing", element("legacyDrawing", { "r:id": id }), order);
}

function findPart(edit: PackageEdit, part: string, type: string): string | undefined {
  const relation = edit.relationships(part).find((item) => isOfType(item, type));
  return relation && edit.target(part, relation.target);
}

function legacyDrawing(parts: PartText, part: string, edit: PackageEdit): string | undefined {
  const id = parts.element("legacyDrawing")?.foreignAttribute("id");
  const relation = edit.relationships(part).find((item) => item.id === id);
  return relation && edit.target(part, relation.target);
}

function commentsXml(notes: readonly Note[], before: XmlElement | undefined): string {
  const authors = (before?.child("authors")?.children ?? []).map((author) => author.text);
  const authorId = (name: string): number => {
    if (!authors.includes(name)) authors.push(name);
    return authors.indexOf(name);
  };
  const old = new Map(
    (before?.child("commentList")?.children ?? []).map((c) => [c.attribute("ref"), c]),
  );
  const list = [...notes]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((note) => {
      const ref = cellName(note.row, note.column);
      const known = note.source === undefined ? undefined : old.get(note.source);
      const text = known?.child("text");
      if (known && text && (note.threaded || richText(text) === note.text)) {
        return elementWithAttribute(known.xml, "ref", ref);
      }
      return element(
        "comment",
        { ref, authorId: authorId(note.threaded ? legacyAuthor(ref) : note.author) },
        element("text", {}, textElement(note.threaded ? legacyText(note) : note.text)),
      );
    })
    .join("");
  const names = authors
    .map((author) => element("author", {}, encodeText(author)) || "<author/>")
    .join("");
  const start =
    before?.startTag ??
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  const tail = before?.child("extLst")?.xml ?? "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${start}<authors>${names}</authors><commentList>${list}</commentList>${tail}</${before?.tagName ?? "comments"}>`;
}

/** Threads follow the cells of their notes; threads without a note go. */
function moveThreads(notes: readonly Note[], part: string, edit: PackageEdit): void {
  const target = findPart(edit, part, "threadedComment");
  if (target === undefined) return;
  const places = new Map(
    notes
      .filter((note) => note.threaded)
      .map((note) => [note.source, cellName(note.row, note.column)]),
  );
  const text = PartText.from(edit.text(target));
  const kept = text.children.flatMap(({ xml }) => {
    const ref = parseXml(xml).attribute("ref");
    if (ref === undefined) return [xml];
    const now = places.get(ref);
    if (now === undefined) return [];
    return [now === ref ? xml : elementWithAttribute(xml, "ref", now)];
  });
  const before = text.children.map((child) => child.xml).join("");
  if (kept.join("") === before) return;
  text.replace("threadedComment", kept.join(""), ["threadedComment"]);
  edit.set(target, text.toString());
}

const vmlStart =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The legacy drawing with one box per note; everything else in it (controls, header pictures) stays. */
function vmlXml(notes: readonly Note[], before: string | undefined): string {
  const old = before === undefined ? new Map<string, string>() : noteShapes(before);
  let text = before ?? `${vmlStart}</xml>`;
  const wanted = new Map(notes.map((note) => [note.source ?? "", note]));
  for (const [ref, shape] of old) {
    const note = wanted.get(ref);
    const now = note && cellName(note.row, note.column) !== ref ? moveShape(shape, note) : shape;
    if (!note) text = text.replace(shape, "");
    else if (now !== shape) text = text.replace(shape, () => now);
  }
  let serial = Math.max(1024, ...[...text.matchAll(/_x0000_s(\d+)/g)].map(([, n]) => Number(n)));
  const added = notes
    .filter((note) => note.source === undefined || !old.has(note.source))
    .map((note) => newShape(note, ++serial))
    .join("");
  const end = text.lastIndexOf("</");
  return text.slice(0, end) + added + text.slice(end);
}

/** Boxes of notes by the cell they belong to. Old drawings are not always well-formed, so no tree is built. */
function noteShapes(text: string): Map<string, string> {
  const shapes = new Map<string, string>();
  for (const [shape] of text.matchAll(/<v:shape\s[\s\S]*?<\/v:shape>/g)) {
    if (!/<x:ClientData\s[^>]*ObjectType="Note"/.test(shape)) continue;
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1] ?? "0";
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1] ?? "0";
    shapes.set(cellName(Number(row), Number(column)), shape);
  }
  return shapes;
}

function moveShape(xml: string, note: Note): string {
  return xml
    .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/, `$1${note.row}$2`)
    .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/, `$1${note.column}$2`)
    .replace(/<x:Anchor>[^<]*<\/x:Anchor>/, anchorXml(note));
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function anchorXml({ row, column }: Note): string {
  const top = Math.max(row - 1, 0);
  return `<x:Anchor>${[column + 1, 15, top, 2, column + 3, 15, top + 4, 4].join(", ")}</x:Anchor>`;
}

function newShape(note: Note, serial: number): string {
  return (
    `<v:shape id="_x0000_s${serial}" type="#_x0000_t202" style='position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden' fillcolor="infoBackground [80]" strokecolor="none [81]" o:insetmode="auto">` +
    '<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>' +
    "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>" +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>${anchorXml(note)}<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}
