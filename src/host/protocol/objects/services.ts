import { booleanOf } from "#host/protocol/arguments";
import { declareClass } from "#host/protocol/declaration";

/** Services beside the workbook: start-up, the shared runtime, the ribbon, custom functions. */
export const addinInternalService = declareClass<"AddinInternalService">({
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: { call: () => null } },
});

export const customFunctionsService = declareClass<"CustomFunctionsService">({
  name: "CustomFunctionsService",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: { call: () => null },
    setInvocationArrayResults: {
      call: (_book, args, context) => {
        context.shell.customFunctionResults(args.raw(0));
      },
    },
  },
});

export const appRuntimeService = declareClass<"AppRuntimeService">({
  name: "AppRuntimeService",
  methods: {
    setAppRuntimeState: {
      call: (_book, args, context) => {
        context.shell.setRuntimeState(args.text(0));
      },
    },
    getAppRuntimeState: { call: (_book, _args, context) => context.shell.runtimeState },
  },
});

export const appRuntimePersistenceService = declareClass<"AppRuntimePersistenceService">({
  name: "AppRuntimePersistenceService",
  methods: {
    setAppRuntimeStartState: {
      call: (_book, args, context) => {
        context.shell.setStartState(args.text(0));
      },
    },
    getAppRuntimeStartState: { call: (_book, _args, context) => context.shell.startState },
  },
});

export const dynamicRibbon = declareClass<"DynamicRibbon">({
  name: "DynamicRibbon",
  methods: {
    getTab: { to: "RibbonTab", get: (_book, args) => ({ id: args.text(0) }) },
    getButton: { to: "RibbonButton", get: (_book, args) => ({ id: args.text(0) }) },
  },
});

export const ribbonTab = declareClass<"RibbonTab">({
  name: "RibbonTab",
  methods: {
    setVisibility: {
      call: ({ id }, args, context) => {
        context.shell.ribbonUpdate({ id, visible: args.flag(0) });
      },
    },
  },
});

export const ribbonButton = declareClass<"RibbonButton">({
  name: "RibbonButton",
  scalars: {
    enabled: {
      get: () => true,
      set: ({ id }, value, context) => {
        context.shell.ribbonUpdate({ id, enabled: booleanOf(value) });
      },
    },
  },
});
