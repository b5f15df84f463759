import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { CorpusAgency } from './agencies.ts';
import { TOPICS } from './words.ts';

const SAMPLE_NOTICE = '本网站的机构和文档全部由程序生成，只用于测量性能，内容均非事实。';

/** How many agencies a need names: those of the sample name one to three. */
const AGENCIES_A_NEED = 2;

const maps = (node: unknown): YAMLMap[] => (isSeq(node) ? node.items.filter(isMap) : []);

/**
 * The portal.yaml of a corpus: the given one, without what names the given content's own agencies, documents and
 * files. Its needs name made-up agencies instead, and a keyword that generated documents have.
 */
export function corpusSettings(portalText: string, agencies: readonly CorpusAgency[]): string {
  const document = parseDocument(portalText, { schema: 'core' });
  document.set('sampleNotice', SAMPLE_NOTICE);
  document.delete('socialMedia');
  for (const [index, need] of maps(document.get('needs')).entries()) {
    need.delete('documents');
    need.set('keywords', [TOPICS[index % TOPICS.length]]);
    const named = [0, 1].map((nth) => agencies[(index * AGENCIES_A_NEED + nth + 1) % agencies.length]?.id);
    need.set('agencies', [...new Set(named)]);
  }
  return document.toString({ lineWidth: 0 });
}

/**
 * The columns.yaml of a corpus: the given one, whose figures published elsewhere name a generated report as their
 * source, or are left out where there is none.
 */
export function corpusColumns(columnsText: string, report: string | undefined): string {
  const document = parseDocument(columnsText, { schema: 'core' });
  const visit = (columns: unknown): void => {
    for (const column of maps(columns)) {
      if (report === undefined) column.delete('reported');
      else for (const figure of maps(column.get('reported'))) figure.set('source', report);
      visit(column.get('children'));
    }
  };
  visit(document.get('columns'));
  return document.toString({ lineWidth: 0 });
}
