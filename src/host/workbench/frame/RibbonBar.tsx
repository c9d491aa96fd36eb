import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { OpenDocument } from "#host/workbench/files/openDocument";
import { pressControl } from "#host/workbench/ribbon/pressControl";
import { Ribbon } from "#host/workbench/ribbon/Ribbon.tsx";
import { readManifest } from "#host/workbench/ribbon/readManifest";
import type { WorkbenchPage } from "#host/workbench/workbenchPage";
import { manifestRoot } from "./manifestRoot";

/** The ribbon that the add-in's manifest describes; its buttons run what Excel would run. */
export function RibbonBar({
  page,
  document,
  language,
}: {
  readonly page: WorkbenchPage;
  readonly document: OpenDocument;
  readonly language: string;
}) {
  const { book } = document;
  const count = useSyncExternalStore(book.subscribe, () => document.session.ribbonUpdates.length);
  // The session adds to its list; the ribbon looks for another one.
  const updates = useMemo(
    () => document.session.ribbonUpdates.slice(0, count),
    [document.session, count],
  );
  const [root, setRoot] = useState<Element | null>(null);
  useEffect(() => {
    let isWanted = true;
    void manifestRoot().then((element) => {
      if (isWanted) setRoot(element);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const manifest = useMemo(() => (root ? readManifest(root, language) : null), [root, language]);
  if (!manifest) return <section className="wb-ribbon-place" aria-label="Ribbon" />;
  return (
    <section className="wb-ribbon-place" aria-label="Ribbon">
      <Ribbon
        tabs={manifest.tabs}
        updates={updates}
        onPress={(control) =>
          pressControl(control, {
            session: document.session,
            showPane: () => {
              page.setView({ paneOpen: true });
            },
            report: (label, problem) => {
              page.reports.add(label, problem);
            },
          })
        }
      />
    </section>
  );
}
