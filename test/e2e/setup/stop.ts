import { running } from "./start";

/** Ends what `start.ts` has started. */
export default async function stop(): Promise<void> {
  await running.now?.browser.close();
  await running.now?.server.close();
}
