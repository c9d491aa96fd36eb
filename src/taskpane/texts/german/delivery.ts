import type { DeliveryTexts } from "../deliveryTexts";

export const delivery: DeliveryTexts = {
  heading: "Umsetzung",
  parts: {
    label: "Teile der Umsetzung",
    status: "Status",
    dependencies: "Abhängigkeiten",
    capacity: "Kapazität",
    governance: "Beschlüsse",
  },
};
