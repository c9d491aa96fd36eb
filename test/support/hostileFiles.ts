import type { HostileFile } from "./hostile/hostileFile";
import { hostileMarkup } from "./hostile/hostileMarkup";
import { hostileSheets } from "./hostile/hostileSheets";
import { hostileTexts } from "./hostile/hostileTexts";
import { hostileZips } from "./hostile/hostileZips";

/** Every attack that we know on a program that reads workbooks, made by code: no such file lies in the tree. */
export function hostileFiles(): HostileFile[] {
  return [...hostileZips(), ...hostileMarkup(), ...hostileSheets(), ...hostileTexts()];
}
