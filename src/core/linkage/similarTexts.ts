import { wordsOf } from "./terms";

/** A text that belongs to a project. */
export interface ProjectText {
  /** Place of the project. */
  readonly project: number;
  /** What is named in the evidence: "R-004", or the project itself. */
  readonly record: string;
  readonly text: string;
}

export interface SimilarPair {
  readonly first: ProjectText;
  readonly second: ProjectText;
  /** 0..1: cosine of the weights of their words. */
  readonly similarity: number;
}

/** A word in more texts than this tells nothing, and comparing all of them would take long. */
const MOST_TEXTS = 40;
/** Fewer words in common are chance. */
const LEAST_SHARED = 3;

/**
 * Texts of different projects that say nearly the same, by the cosine of their words weighted by rarity
 * (term frequency x inverse document frequency; Salton, Buckley 1988). Only texts with a rare word in
 * common are compared, so that time grows about linearly with their number.
 *
 * @param least similarity from which a pair counts, 0..1
 */
export function similarTexts(texts: readonly ProjectText[], least: number): readonly SimilarPair[] {
  const words = texts.map(({ text }) => new Set(wordsOf(text)));
  const holders = new Map<string, number[]>();
  words.forEach((set, at) => {
    for (const word of set) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [at]);
      else list.push(at);
    }
  });
  const rarity = (word: string): number =>
    Math.log(1 + texts.length / (holders.get(word)?.length ?? 1));
  const lengths = words.map((set) =>
    Math.sqrt([...set].reduce((sum, word) => sum + rarity(word) ** 2, 0)),
  );
  const pairs: SimilarPair[] = [];
  texts.forEach((first, at) => {
    const common = new Map<number, { product: number; shared: number }>();
    for (const word of words[at] ?? []) {
      const list = holders.get(word) ?? [];
      if (list.length > MOST_TEXTS) continue;
      for (const other of list) {
        if (other <= at || texts[other]?.project === first.project) continue;
        const sum = common.get(other) ?? { product: 0, shared: 0 };
        common.set(other, { product: sum.product + rarity(word) ** 2, shared: sum.shared + 1 });
      }
    }
    for (const [other, { product, shared }] of common) {
      const second = texts[other];
      const similarity = product / ((lengths[at] ?? 1) * (lengths[other] ?? 1));
      if (second !== undefined && shared >= LEAST_SHARED && similarity >= least) {
        pairs.push({ first, second, similarity: Math.min(1, similarity) });
      }
    }
  });
  return pairs;
}
