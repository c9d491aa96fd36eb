import { declareClass } from "#host/protocol/declaration";
import { notImplemented } from "#host/protocol/failure";

/** Whether sheets may be added, renamed, moved and deleted. */
export const workbookProtection = declareClass<"WorkbookProtection">({
  name: "WorkbookProtection",
  scalars: { protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    protect: {
      call: (workbook, args) => {
        // The model keeps no password for the structure.
        if (args.isGiven(0)) throw notImplemented("WorkbookProtection.protect with a password");
        workbook.structureProtected = true;
      },
    },
    unprotect: {
      call: (workbook) => {
        workbook.structureProtected = false;
      },
    },
  },
});
