import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkbook } from "#host/cli/bookFile";
import { writeWorkbook } from "#host/xlsx/write";
import { fileOf, type Order } from "./orders";
import { tryFile, type Trial } from "./trial";

/** What a worker answers for one order. */
export interface Answer extends Trial {
  readonly order: Order;
  readonly what: string;
  readonly cpuSeconds: number;
  /** By how much the memory of the process grew over what it had before, in MB. */
  readonly grownMb: number;
}

/** Tries the files that its parent orders, one after the other; a hang is the parent's to notice. */
async function work(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "sightline-fuzz-"));
  await writeFile(join(folder, "empty.xlsx"), writeWorkbook(newWorkbook()));
  process.on("disconnect", () => {
    void rm(folder, { recursive: true, force: true }).then(() => process.exit(0));
  });
  process.on("message", (order: Order) => {
    void answerTo(order, folder).then((answer) => process.send?.(answer));
  });
  process.send?.("ready");
}

async function answerTo(order: Order, folder: string): Promise<Answer> {
  const { bytes, name, what } = await fileOf(order);
  const before = process.memoryUsage().rss;
  const peakBefore = process.resourceUsage().maxRSS;
  const cpu = process.cpuUsage();
  const trial = await tryFile(bytes, name, folder, "seed" in order ? order.seed : 2);
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS;
  const grown = peak > peakBefore ? peak * 1024 - before : 0;
  return {
    ...trial,
    order,
    what,
    cpuSeconds: (user + system) / 1e6,
    grownMb: Math.max(0, grown / 1024 / 1024),
  };
}

void work();
