import { useEffect, useState } from "react";

/** True once a claim has held for some time: what is over sooner is not worth showing. */
export function useLate(claim: boolean, milliseconds: number): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!claim) return;
    const timer = setTimeout(() => {
      setIsLate(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [claim, milliseconds]);
  return claim && isLate;
}
