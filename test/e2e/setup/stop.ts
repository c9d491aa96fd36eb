import { running } from "./start";

/** Ends what `start.ts` has started. */
// eslint-disable-next-line no-restricted-syntax -- jest calls the default export
export default async function stop(): Promise<void> {
  await running.browser?.close();
  await running.server?.close();
}
