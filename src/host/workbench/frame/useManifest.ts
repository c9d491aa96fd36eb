import { useEffect, useMemo, useState } from "react";
import { readManifest, type RibbonManifest } from "#host/workbench/ribbon/readManifest";
import { manifestRoot } from "./manifestRoot";

/** The add-in's manifest in a display language; null until it has been read. */
export function useManifest(language: string): RibbonManifest | null {
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
  return useMemo(() => (root ? readManifest(root, language) : null), [root, language]);
}
