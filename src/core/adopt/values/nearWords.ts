import { distance } from "fastest-levenshtein";

/** Words that say what a list is about and not which of its words is meant: "Delivery phase", "Risk closed". */
const noise = new Set(
  (
    "phase,stage,status,state,step,project,programme,program,risk,risks,the,of,a,is,plan,strategy,response,benefit,issue,milestone,decision,impact,probability,likelihood,severity,priority,level,rating," +
    "projekt,risiko,stufe,schritt,der,die,das,des,nutzen,massnahme,wahrscheinlichkeit,auswirkung," +
    "projet,risque,risques,etape,etat,de,du,la,le,les,l,en phase,statut,probabilite,impact,gravite," +
    "proyecto,riesgo,riesgos,fase,etapa,estado,el,los,del,probabilidad,impacto," +
    "progetto,rischio,rischi,stato,il,lo,della,dei,in fase,probabilita,impatto," +
    "projeto,risco,riscos,do,da,o,probabilidade," +
    "prosjekt,prosjektet,risikoen,fasen,steg,sannsynlighet,konsekvens"
  ).split(","),
);
/** "No decision" is not "no". */
const negation =
  /\b(?:no|not|non|none|never|nein|nicht|kein\w*|pas|sans|sin|ning\w+|nessun\w*|nao|nenhum\w*|ikke|ingen)\b/;
const japaneseNoise = /(?:フェーズ|段階|ステージ|プロジェクト|リスク|状態)/g;

/** A key without the words that say nothing; the key itself where nothing else is left. */
export function withoutNoise(key: string): string {
  if (negation.test(key)) return key;
  const words = key.replace(japaneseNoise, " ").split(/\s+/);
  const left = words.filter((word) => word !== "" && !noise.has(word)).join(" ");
  return left === "" || /^[a-z]{1,2}$/.test(left) ? key : left;
}

/** Shorter words are too near to each other. */
const SHORTEST = 5;
const SHORTEST_FOR_TWO = 9;

/** True for two neighbouring letters that changed places: "meduim". */
function isTurned(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, place) => letter !== b[place]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/**
 * The known words that a misspelt one may be: one letter wrong, missing, doubled or two turned round (two wrong
 * letters in long words).
 */
export function misspelt(key: string, known: Iterable<string>): readonly string[] {
  if (key.length < SHORTEST || !/^[a-z ]+$/.test(key)) return [];
  const most = key.length < SHORTEST_FOR_TWO ? 1 : 2;
  const found: string[] = [];
  for (const word of known) {
    if (Math.abs(word.length - key.length) > most || word[0] !== key[0]) continue;
    if (isTurned(key, word) || distance(key, word) <= most) found.push(word);
  }
  return found;
}
