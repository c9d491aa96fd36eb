import { pageLanguage } from "../pageLanguage";
import type { delivery } from "./english/delivery";

/** Every text of the page Delivery; the English one is the pattern that the others follow. */
export type DeliveryTexts = typeof delivery;

/** The texts of the page Delivery: they come with the page, not with the pane. */
export const deliveryLanguage = pageLanguage<{ readonly delivery: DeliveryTexts }>({
  en: () => import("./english/delivery"),
  de: () => import("./german/delivery"),
  fr: () => import("./french/delivery"),
});
