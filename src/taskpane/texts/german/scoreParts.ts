export { models } from "./models";
export { sensitivity } from "./sensitivity";
export { weighing } from "./weighing";
