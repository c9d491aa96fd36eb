import { settingTextsIn, type SettingTexts } from "../texts/settingTexts";
import { useLazyPart } from "./useLazyPart";
import { useTexts } from "./useTexts";

/** The words of settings; null until they have come, so that settings keep their own. */
export function useSettingTexts(): SettingTexts | null {
  const { language } = useTexts();
  const loading = useLazyPart(settingTextsIn(language));
  return loading.status === "loaded" ? loading.part : null;
}
