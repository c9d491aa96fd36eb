import { readMarkup, type Tag } from "./markup";
import type { ZipParts } from "./zipParts";

/** A part that another one refers to. */
interface Relation {
  readonly id: string;
  /** Last word of its type: "worksheet". */
  readonly type: string;
  /** Path from the top of the package. */
  readonly path: string;
}

/** Start tags of one name in a part, in its order; none where there is no such part. */
export function tagsIn(xml: string | null, name: string): readonly Tag[] {
  const tags: Tag[] = [];
  if (xml === null) return tags;
  readMarkup(xml, {
    open: (tag) => {
      if (tag.name === name) tags.push(tag);
    },
  });
  return tags;
}

/** What a part refers to inside the package; "" is the package itself. */
export function relationsOf(parts: ZipParts, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const xml = parts.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return tagsIn(xml, "Relationship").flatMap((tag): Relation[] => {
    const target = tag.get("Target");
    if (target === null || tag.get("TargetMode") === "External") return [];
    const type = tag.get("Type") ?? "";
    return [
      {
        id: tag.get("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        path: resolved(folder, target),
      },
    ];
  });
}

/** A path never leads out of the package: ".." at its top is passed over. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
