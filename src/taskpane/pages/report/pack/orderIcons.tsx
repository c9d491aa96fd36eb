import { icon } from "../../../components/icons";

export const upIcon = icon("m5 12 5-5 5 5", 16);
export const downIcon = icon("m5 8 5 5 5-5", 16);
export const dragIcon = icon("M7 4v1M7 9.5v1M7 15v1M13 4v1M13 9.5v1M13 15v1", 16);
