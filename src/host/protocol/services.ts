import type { ClassName } from "./subjects";

type ServiceName =
  | "AddinInternalService"
  | "CustomFunctionsService"
  | "AppRuntimeService"
  | "AppRuntimePersistenceService"
  | "DynamicRibbon";

/** Top-level services of the library by the name under which it asks for them. */
export const services: Readonly<Record<string, Extract<ClassName, ServiceName>>> = {
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctionsService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.DynamicRibbon.DynamicRibbon": "DynamicRibbon",
};
