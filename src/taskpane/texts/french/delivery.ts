import type { DeliveryTexts } from "../deliveryTexts";

export const delivery: DeliveryTexts = {
  heading: "Exécution",
  parts: {
    label: "Parties de l’exécution",
    status: "Avancement",
    dependencies: "Dépendances",
    capacity: "Capacité",
    governance: "Décisions",
  },
};
