import { useMemo } from "react";
import type { Editing } from "#host/workbench/editing/editing";
import { homeTab } from "#host/workbench/editing/homeTab";
import { useBookVersion, useEditingVersion } from "#host/workbench/editing/useEditing";
import type { OpenDocument } from "#host/workbench/files/openDocument";
import { Ribbon } from "#host/workbench/ribbon/Ribbon.tsx";
import type { RibbonControl, RibbonTab } from "#host/workbench/ribbon/ribbonTab";

/** The ribbon: Excel's Home as far as the workbench has it, and what the add-in's manifest describes. */
export function RibbonBar({
  document,
  editing,
  tabs,
  press,
}: {
  readonly document: OpenDocument;
  readonly editing: Editing;
  /** Of the add-in; none until its manifest has been read. */
  readonly tabs: readonly RibbonTab[];
  readonly press: (control: RibbonControl) => Promise<void>;
}) {
  const bookVersion = useBookVersion(editing);
  const editingVersion = useEditingVersion(editing);
  const { ribbonUpdates } = document.session;
  const { length } = ribbonUpdates;
  // The session adds to its list; the ribbon looks for another one.
  const updates = useMemo(() => ribbonUpdates.slice(0, length), [ribbonUpdates, length]);
  const [first] = tabs;
  const all = useMemo(
    () => [homeTab(editing), ...tabs],
    // What is pressed and enabled on Home follows the selected cell.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the versions stand for what Home reads
    [editing, tabs, bookVersion, editingVersion],
  );
  return (
    <section className="wb-ribbon-place" aria-label="Ribbon">
      {first && <Ribbon tabs={all} updates={updates} initialTab={first.id} onPress={press} />}
    </section>
  );
}
