import { headerKey } from "#core/adopt/headerText";
import { isMissingWord } from "#core/adopt/values/missing";

/** What projects may share, by the headers of columns that say it; how much it tells when two share it. */
interface SharedField {
  readonly headers: readonly string[];
  /** 0..1, for a value that only two projects have. */
  readonly weight: number;
}

const words = (text: string): readonly string[] => text.split(",").map((word) => headerKey(word));

/** Systems, suppliers, sites and audiences, in the languages in which sheets are adopted. */
const sharedFields: readonly SharedField[] = [
  {
    headers: words(
      "system, systems, it system, application, applications, platform, technology, asset, interface, data source, product, anwendung, plattform, systeme, système, applicazione, sistema, sistemas, aplicación, aplicação, fagsystem, løsning, システム, 対象システム",
    ),
    weight: 0.55,
  },
  {
    headers: words(
      "supplier, suppliers, vendor, vendors, contractor, partner, delivery partner, provider, lieferant, auftragnehmer, dienstleister, fournisseur, prestataire, proveedor, contratista, fornitore, fornecedor, leverandør, ベンダー, 委託先",
    ),
    weight: 0.55,
  },
  {
    headers: words(
      "site, sites, location, locations, place, building, region, area, ward, standort, ort, gebäude, lieu, emplacement, sitio, ubicación, sede, luogo, local, sted, lokasjon, 拠点, 場所",
    ),
    weight: 0.45,
  },
  {
    headers: words(
      "audience, users, user group, customer, customers, customer group, stakeholder group, affected group, business unit affected, zielgruppe, nutzer, kunde, public cible, utilisateurs, audiencia, usuarios, clientes, utenti, clienti, público, målgruppe, brukere, 対象者, 顧客",
    ),
    weight: 0.4,
  },
];

/** How much a shared value of a column tells; null when the column is none of these. */
export function sharedFieldWeight(header: string): number | null {
  const key = headerKey(header);
  return sharedFields.find(({ headers }) => headers.includes(key))?.weight ?? null;
}

/** Besides words for nothing: what says too little to link anything. */
const vague = new Set(
  "various,multiple,several,all,other,yes,no,x,keine,aucun,ninguno,nessuno,nenhum,ingen,0".split(
    ",",
  ),
);

/** The single values of a cell: "SAP; Oracle / SAP" names two. What stands for nothing is left out. */
export function sharedValues(cell: string): readonly string[] {
  const parts = cell.split(/[,;/\n+&|]|\band\b|\bund\b|\bet\b/u).map((part) => part.trim());
  const seen = new Map<string, string>();
  for (const part of parts) {
    const key = headerKey(part);
    const isNothing = vague.has(key) || isMissingWord(part);
    if (key.length >= 2 && !isNothing && !seen.has(key)) seen.set(key, part);
  }
  return [...seen.values()];
}
