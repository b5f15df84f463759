import type { CorpusAgency } from './agencies.ts';
import { frontMatterLines } from './front-matter.ts';

/** Words that are no agency's, with what else people call it. */
const WORDS = [
  { name: '政府信息公开目录', aliases: ['信息公开目录'] },
  { name: '政府信息公开指南', aliases: ['信息公开指南'] },
  { name: '城乡居民基本医疗保险', aliases: ['城乡居民医保', '居民医保'] },
  { name: '细颗粒物', aliases: ['PM2.5'] },
  { name: '公私合作', aliases: ['PPP'] },
];

/** The terms.yaml of a corpus: its agencies' names now and before, since some are one letter apart, and a few others. */
export function corpusTerms(agencies: readonly CorpusAgency[]): string {
  const names = agencies.flatMap(({ name, listed, former }) => [
    { name, aliases: listed },
    ...(former ? [{ name: former.name }] : []),
  ]);
  const organs = agencies.flatMap(({ name, former }) =>
    former ? [{ before: former.name, after: name, on: former.until }] : [],
  );
  return `${frontMatterLines({ names: [...names, ...WORDS], organs }).join('\n')}\n`;
}
