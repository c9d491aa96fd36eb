import type { Compiler } from "webpack";

interface LoadedFile {
  readonly file: string;
  readonly bytes: number;
  readonly compressed: number;
}

export const firstLoadBudget: number;
export function firstLoad(folder: string): LoadedFile[];
export function laterScripts(folder: string): LoadedFile[];
export function compressedSum(files: readonly LoadedFile[]): number;
export function kilobytes(bytes: number): string;
export class FirstLoadBudget {
  apply(compiler: Compiler): void;
}
