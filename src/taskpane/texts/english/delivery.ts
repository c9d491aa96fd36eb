/** The page Delivery: status, dependencies, capacity, intake and decisions. */
export const delivery = {
  heading: "Delivery",
  parts: {
    label: "Parts of Delivery",
    status: "Status",
    dependencies: "Dependencies",
    capacity: "Capacity",
    governance: "Decisions",
  },
};
