import { useMemo, useSyncExternalStore } from "react";
import type { OpenDocument } from "#host/workbench/files/openDocument";
import { Ribbon } from "#host/workbench/ribbon/Ribbon.tsx";
import type { RibbonControl, RibbonTab } from "#host/workbench/ribbon/ribbonTab";

/** The ribbon: what the add-in's manifest describes, as the add-in has changed it since. */
export function RibbonBar({
  document,
  tabs,
  press,
}: {
  readonly document: OpenDocument;
  readonly tabs: readonly RibbonTab[];
  readonly press: (control: RibbonControl) => Promise<void>;
}) {
  const { book } = document;
  const count = useSyncExternalStore(book.subscribe, () => document.session.ribbonUpdates.length);
  // The session adds to its list; the ribbon looks for another one.
  const updates = useMemo(
    () => document.session.ribbonUpdates.slice(0, count),
    [document.session, count],
  );
  return (
    <section className="wb-ribbon-place" aria-label="Ribbon">
      {tabs.length > 0 && <Ribbon tabs={tabs} updates={updates} onPress={press} />}
    </section>
  );
}
