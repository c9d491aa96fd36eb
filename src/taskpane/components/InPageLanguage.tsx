import { useMemo, type ReactElement, type ReactNode } from "react";
import { useLazyPart } from "../hooks/useLazyPart";
import { useTexts } from "../hooks/useTexts";
import type { PageLanguage } from "../pageLanguage";
import { Button } from "./Button";
import { MessageBar } from "./MessageBar";
import { Skeleton } from "./Skeleton";

interface Props<Own extends object> {
  readonly language: PageLanguage<Own>;
  readonly children: ReactNode;
}

/** A page whose texts come with it: what is inside finds them with `usePageTexts`. */
export function InPageLanguage<Own extends object>({
  language,
  children,
}: Props<Own>): ReactElement {
  const texts = useTexts();
  const loading = useLazyPart(language.wordsIn(texts.language));
  const part = loading.status === "loaded" ? loading.part : null;
  const value = useMemo(() => (part === null ? null : { ...texts, ...part }), [texts, part]);
  if (loading.status === "failed") {
    return (
      <MessageBar
        intent="bad"
        actions={<Button onClick={loading.again}>{texts.shell.tryAgain}</Button>}
      >
        {texts.shell.pageNotLoaded}
      </MessageBar>
    );
  }
  if (value === null) return <Skeleton />;
  return <language.context value={value}>{children}</language.context>;
}
