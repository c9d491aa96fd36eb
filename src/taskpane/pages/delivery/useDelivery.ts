import { usePageTexts, type PageTexts } from "../../pageLanguage";
import { deliveryLanguage, type DeliveryTexts } from "../../texts/deliveryTexts";

/** The texts of the pane, those of this page as `delivery`, and the sentences of the core as `words`. */
export type DeliveryWords = PageTexts<{ readonly delivery: DeliveryTexts }>;

/** The texts inside the page Delivery. */
export function useDelivery(): DeliveryWords {
  return usePageTexts(deliveryLanguage);
}
