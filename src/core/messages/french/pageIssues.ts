import type { IssueSentence } from "../words";

/** Phrases sur les pages de rapport redessinées à leur place. */
export const pageIssues = {
  "page-cells-kept": ({ count, sheet, text }) =>
    `${count("cells", "cellule de la page", "cellules de la page")} ${sheet} ne contenaient plus ce qui avait été dessiné : ${text("places")}. Le contenu est conservé, à sa place ou dans une liste sous la page.`,
  "page-additions-moved": ({ count, sheet }) =>
    `La page ${sheet} s'agrandit : ce qui se trouve dessous ou à côté est décalé de ${count("rows", "ligne", "lignes")} et de ${count("columns", "colonne", "colonnes")}.`,
  "page-columns-changed": ({ fact }) =>
    `Le tableau ${fact("tables")} a maintenant d'autres colonnes : les formules qui le nomment suivent la place d'une colonne, non son titre. À vérifier.`,
  "page-protected": ({ sheet }) =>
    `La feuille ${sheet} est protégée et reste telle quelle : ôter la protection, puis redessiner la page.`,
  "page-table-inside": ({ fact }) =>
    `Le tableau ${fact("tables")} se trouve parmi les cellules de la page, qui reste telle quelle : le déplacer à côté ou dessous, puis redessiner la page.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
