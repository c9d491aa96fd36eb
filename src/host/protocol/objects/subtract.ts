import { intersect, type Area } from "#host/engine/address";

/** What is left of `a` without `b`: up to four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const common = intersect(a, b);
  if (!common) return [a];
  const rest: Area[] = [];
  if (common.top > a.top) rest.push({ ...a, bottom: common.top - 1 });
  if (common.bottom < a.bottom) rest.push({ ...a, top: common.bottom + 1 });
  const middle = { ...a, top: common.top, bottom: common.bottom };
  if (common.left > a.left) rest.push({ ...middle, right: common.left - 1 });
  if (common.right < a.right) rest.push({ ...middle, left: common.right + 1 });
  return rest;
}
