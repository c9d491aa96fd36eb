import { makeStyles, tokens } from "@fluentui/react-components";

/** Plain tables: words to the left, numbers to the right under each other. */
export const useTableStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": { textAlign: "left" },
    "& caption": { textAlign: "left" },
    "& td, & th": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& th:last-child, & td:last-child": { textAlign: "right", paddingRight: 0 },
    "& td:last-child": { fontVariantNumeric: "tabular-nums" },
  },
  link: {
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    justifyContent: "flex-start",
    textDecorationLine: "underline",
  },
});
