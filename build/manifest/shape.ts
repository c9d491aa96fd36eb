/** What an element of the manifest may hold, in the order in which Office demands it. */
export interface Shape {
  readonly children?: readonly Child[];
  /** Attributes that must be there. */
  readonly attributes?: readonly string[];
}

export interface Child {
  readonly name: string;
  readonly shape: Shape;
  /** "one" must be there once, "optional" at most once, "many" at least once, "any" as often as wanted. */
  readonly times: "one" | "optional" | "many" | "any";
}

type Times = Child["times"];
const child = (name: string, times: Times, shape: Shape = {}): Child => ({ name, times, shape });
const resid: Shape = { attributes: ["resid"] };

const localised: Shape = {
  attributes: ["DefaultValue"],
  children: [child("Override", "any", { attributes: ["Locale", "Value"] })],
};

const resource: Shape = {
  attributes: ["id", "DefaultValue"],
  children: [child("bt:Override", "any", { attributes: ["Locale", "Value"] })],
};

const sets = (prefix: string): Shape => ({
  children: [
    child(`${prefix}Sets`, "one", {
      children: [child(`${prefix}Set`, "many", { attributes: ["Name"] })],
    }),
  ],
});

const icon: Shape = { children: [child("bt:Image", "many", { attributes: ["size", "resid"] })] };

const supertip: Shape = {
  children: [child("Title", "one", resid), child("Description", "one", resid)],
};

/** TaskpaneId is known here so that the check of the shared runtime can name it. */
const action: Shape = {
  attributes: ["xsi:type"],
  children: [
    child("TaskpaneId", "optional"),
    child("SourceLocation", "optional", resid),
    child("FunctionName", "optional"),
  ],
};

const control: Shape = {
  attributes: ["xsi:type", "id"],
  children: [
    child("Label", "one", resid),
    child("ToolTip", "optional", resid),
    child("Supertip", "one", supertip),
    child("Icon", "one", icon),
    child("Action", "one", action),
    child("Enabled", "optional"),
  ],
};

const group: Shape = {
  attributes: ["id"],
  children: [
    child("Label", "one", resid),
    child("Icon", "optional", icon),
    child("Control", "many", control),
  ],
};

const source: Shape = { children: [child("SourceLocation", "one", resid)] };

const extensionPoint: Shape = {
  attributes: ["xsi:type"],
  children: [
    child("OfficeTab", "any"),
    child("CustomTab", "optional", {
      attributes: ["id"],
      children: [child("Group", "many", group), child("Label", "one", resid)],
    }),
    child("OfficeMenu", "any", {
      attributes: ["id"],
      children: [child("Control", "many", control)],
    }),
    child("Script", "optional", source),
    child("Page", "optional", source),
    child("Metadata", "optional", source),
    child("Namespace", "optional", resid),
  ],
};

const host: Shape = {
  attributes: ["xsi:type"],
  children: [
    child("Runtimes", "one", {
      children: [child("Runtime", "one", { attributes: ["resid", "lifetime"] })],
    }),
    child("AllFormFactors", "one", {
      children: [child("ExtensionPoint", "many", extensionPoint)],
    }),
    child("DesktopFormFactor", "one", {
      children: [
        child("GetStarted", "one", {
          children: [
            child("Title", "one", resid),
            child("Description", "one", resid),
            child("LearnMoreUrl", "one", resid),
          ],
        }),
        child("FunctionFile", "one", resid),
        child("ExtensionPoint", "many", extensionPoint),
      ],
    }),
  ],
};

const overrides: Shape = {
  attributes: ["xmlns", "xsi:type"],
  children: [
    child("Description", "optional", resid),
    child("Requirements", "optional", sets("bt:")),
    child("Hosts", "one", { children: [child("Host", "one", host)] }),
    child("Resources", "one", {
      children: [
        child("bt:Images", "one", { children: [child("bt:Image", "many", resource)] }),
        child("bt:Urls", "one", { children: [child("bt:Url", "many", resource)] }),
        child("bt:ShortStrings", "one", { children: [child("bt:String", "many", resource)] }),
        child("bt:LongStrings", "one", { children: [child("bt:String", "many", resource)] }),
      ],
    }),
  ],
};

/**
 * The part of the add-in-only manifest that a shared-runtime task pane for Excel uses. Order:
 * learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering and [MS-OWEMXML]; in a
 * CustomTab the label comes last.
 */
export const officeApp: Shape = {
  attributes: ["xmlns", "xsi:type"],
  children: [
    child("Id", "one"),
    child("Version", "one"),
    child("ProviderName", "one"),
    child("DefaultLocale", "one"),
    child("DisplayName", "one", localised),
    child("Description", "one", localised),
    child("IconUrl", "one", localised),
    child("HighResolutionIconUrl", "one", localised),
    child("SupportUrl", "one", localised),
    child("AppDomains", "one", { children: [child("AppDomain", "many")] }),
    child("Hosts", "one", { children: [child("Host", "many", { attributes: ["Name"] })] }),
    child("Requirements", "one", sets("")),
    child("DefaultSettings", "one", { children: [child("SourceLocation", "one", localised)] }),
    child("Permissions", "one"),
    child("VersionOverrides", "one", overrides),
  ],
};
