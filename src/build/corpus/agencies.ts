import { OTHER_NAMES } from './other-names.ts';
import { COUNTIES, DOMAINS, GROUPS, INSTITUTIONS } from './words.ts';

interface Names {
  readonly name: string;
  readonly shortName: string;
}

/** A made-up agency. */
export interface CorpusAgency extends Names {
  readonly id: string;
  readonly aliases: readonly string[];
  /** What it was called before a day. */
  readonly former: (Names & { readonly until: string }) | undefined;
  /** Further aliases, of the word list. */
  readonly listed: readonly string[];
  readonly kind: string;
  readonly order: number;
  /** What its document numbers begin with. */
  readonly mark: string;
}

const PLACE = '示例州';

function namesOf(name: string): Pick<CorpusAgency, 'name' | 'shortName' | 'aliases' | 'former' | 'listed'> {
  const { aliases = [], former, listed = [] } = OTHER_NAMES[name] ?? {};
  return {
    name: `${PLACE}${name}`,
    shortName: `州${name}`,
    aliases,
    former: former && {
      name: `${PLACE}${former.name}`,
      shortName: former.shortName ?? `州${former.name}`,
      until: former.until,
    },
    listed,
  };
}

function ofWords(words: readonly string[], kind: string, letter: string): Omit<CorpusAgency, 'order'>[] {
  return words.map((word, index) => {
    const [name = '', sign = name.slice(0, 1)] = word.split(':');
    return {
      id: `${letter}${String(index + 1).padStart(2, '0')}`,
      ...namesOf(name),
      kind,
      mark: `示${sign}发`,
    };
  });
}

const GOVERNMENT = {
  ...namesOf('人民政府'),
  id: 'zf',
  shortName: '州政府',
  kind: '政府',
  mark: '示政发',
};
const COUNTY_GOVERNMENTS = ofWords(COUNTIES, '县市', 'x').map((county) => ({
  ...county,
  aliases: ['人民政府', '政府'].map((ending) => county.name.slice(PLACE.length) + ending),
}));

/** The corpus's agencies: the government, its departments, institutions and groups, and the counties. */
export const CORPUS_AGENCIES: readonly CorpusAgency[] = [
  GOVERNMENT,
  ...ofWords(DOMAINS, '政府部门', 'b'),
  ...COUNTY_GOVERNMENTS,
  ...ofWords(INSTITUTIONS, '直属机构', 'z'),
  ...ofWords(GROUPS, '议事协调机构', 'y'),
].map((agency, index) => ({ ...agency, order: index + 1 }));

/** Where an agency is, plainly made up. */
export function addressOf({ order }: CorpusAgency): string {
  return `${PLACE}示例路${order}号`;
}

/** An agency by the name that it had on a day. */
export function agencyOn(agency: CorpusAgency, day: string): CorpusAgency {
  const { former } = agency;
  if (former === undefined || day >= former.until) return agency;
  return { ...agency, name: former.name, shortName: former.shortName };
}
