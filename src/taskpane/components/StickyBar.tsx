import type { ReactElement, ReactNode } from "react";

/** What goes on or does it, at the lower edge of the pane wherever one has scrolled to. */
export function StickyBar({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="sticky-bar stack tight">{children}</div>;
}
