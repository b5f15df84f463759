import { containsWords, splitWords } from '../../src/search/match.ts';
import type { ListedDocument } from '../../src/search/write-index.ts';
import { ACTS, SUBJECTS } from '../unit/build/bench/search/texts.ts';

const AGENCIES = [
  { names: ['州政府办公室'], aliases: ['州政府办'] },
  { names: ['州教育局'], aliases: ['教育部门'] },
  { names: ['州水务局（今州水利局）', '州水务局', '州水利局'], aliases: [] },
];
const COLUMNS = ['/zc', '/jd', '/gg'];
const EXTRA = '本件涉及决策部署与定书格式，另附COVID-19说明。';

/** A document as it is listed and searched. */
export interface TestRecord extends ListedDocument {
  readonly text: string;
}

/** Sixty documents in which titles, numbers and words overlap as they do on a portal; oldest first. */
export const RECORDS: readonly TestRecord[] = Array.from({ length: 60 }, (_, index): TestRecord => {
  const subject = SUBJECTS[index % 6] ?? '';
  const year = String(2016 + (index % 4));
  const column = COLUMNS[Math.floor(index / 7) % 3] ?? '';
  return {
    route: `/agencies/zfb/policies/${year}/文件 ${index}.html`,
    title: `关于印发某某州${subject}${ACTS[Math.floor(index / 6) % 4]}的通知（第${index + 1}次）`,
    documentNumber: index % 2 ? `某州办发〔${year}〕${index * 2 + 2}号` : undefined,
    indexNumber: `620000${index}/${year}-${String(index + 1).padStart(5, '0')}`,
    date: `${year}-0${(index % 9) + 1}-15`,
    publisher: AGENCIES[index % 3] ?? { names: [], aliases: [] },
    column: `栏目${column}`,
    columns: [column],
    kind: {
      type: index % 5 === 0 ? '政策解读' : '政策文件',
      validity: index % 10 === 3 ? '废止' : '有效',
      isRepealed: index % 10 === 3,
      categories: [],
    },
    summary: undefined,
    text: `各县（市）人民政府：为做好${subject}，现将有关事项通知如下。<b>第${index}段</b>联系电话６２１${1000 + index}。${'请认真贯彻落实。'.repeat(index % 7)}${index === 33 ? EXTRA : ''}`,
  };
}).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** The titles of what literally has the words of a query, each in some field. */
export function expectedTitles(
  query: string,
  isWanted: (record: TestRecord) => boolean = () => true,
): string[] {
  const words = splitWords(query);
  const found = RECORDS.filter((record) => {
    const { title, documentNumber = '', indexNumber = '', publisher, text } = record;
    const fields = [title, documentNumber, indexNumber, text, ...publisher.names, ...publisher.aliases];
    return isWanted(record) && words.every((word) => fields.some((field) => containsWords(field, [word])));
  });
  return found.map(({ title }) => title).sort();
}
