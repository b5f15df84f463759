import { COUNTIES, DOMAINS, GROUPS, INSTITUTIONS } from './words.ts';

/** A made-up agency. */
export interface CorpusAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly order: number;
  /** What its document numbers begin with. */
  readonly mark: string;
}

const PLACE = '示例州';

function ofWords(words: readonly string[], kind: string, letter: string): Omit<CorpusAgency, 'order'>[] {
  return words.map((word, index) => {
    const [name = '', sign = name.slice(0, 1)] = word.split(':');
    return {
      id: `${letter}${String(index + 1).padStart(2, '0')}`,
      name: `${PLACE}${name}`,
      shortName: `州${name}`,
      kind,
      mark: `示${sign}发`,
    };
  });
}

const GOVERNMENT = { id: 'zf', name: `${PLACE}人民政府`, shortName: '州政府', kind: '政府', mark: '示政发' };

/** The corpus's agencies: the government, its departments, institutions and groups, and the counties. */
export const CORPUS_AGENCIES: readonly CorpusAgency[] = [
  GOVERNMENT,
  ...ofWords(DOMAINS, '政府部门', 'b'),
  ...ofWords(COUNTIES, '县市', 'x'),
  ...ofWords(INSTITUTIONS, '直属机构', 'z'),
  ...ofWords(GROUPS, '议事协调机构', 'y'),
].map((agency, index) => ({ ...agency, order: index + 1 }));
