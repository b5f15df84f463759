import { describe, expect, test } from 'vitest';
import {
  agencyColumnPath,
  attachmentRoute,
  columnPageRoute,
  columnYearRoute,
  documentRoute,
} from '../../../src/portal/routes.ts';
import { documentAt, findingsOf, makePortal, makeRecord } from './content-factory.ts';

const FOLDER = 'agencies/sfb/policies';

function findDuplicates(...names: string[]) {
  const documents = names.map((name) => makeRecord(`${FOLDER}/${name}`));
  return findingsOf(makePortal({ documents }).findings, 'permalink-duplicate');
}

describe('routes', () => {
  test('are the files’ paths', () => {
    expect(documentRoute('agencies/sfb/policies/2018/a.md')).toBe('/agencies/sfb/policies/2018/a.html');
    expect(documentRoute('agencies/sfb/policies/通知.mdx')).toBe('/agencies/sfb/policies/通知.html');
    expect(documentRoute('agencies/sfb/policies/a.md.md')).toBe('/agencies/sfb/policies/a.md.html');
    expect(attachmentRoute('agencies/sfb/policies/附件.pdf')).toBe('/agencies/sfb/policies/附件.pdf');
  });

  test('of columns are their ids joined', () => {
    expect(columnPageRoute('xxgk/zcjd', 1)).toBe('/xxgk/zcjd/');
    expect(columnPageRoute('xxgk/zcjd', 2)).toBe('/xxgk/zcjd/2.html');
    expect(columnYearRoute('xxgk/zcjd', '2018', 1)).toBe('/xxgk/zcjd/year-2018.html');
    expect(columnYearRoute('xxgk/zcjd', '2018', 3)).toBe('/xxgk/zcjd/year-2018-3.html');
    expect(agencyColumnPath('gxw', ['jjyx', 'gy'])).toBe('agencies/gxw/columns/jjyx/gy');
  });

  test('lead back to their documents', () => {
    const file = `${FOLDER}/2018/通知.md`;
    const { portal } = makePortal({ documents: [makeRecord(file)] });
    expect(portal.documentByRoute.get('/agencies/sfb/policies/2018/通知.html')).toBe(
      documentAt(portal, file),
    );
  });
});

describe('permalinks that are the same', () => {
  test('are those of .md and .mdx', () => {
    expect(findDuplicates('a.md', 'a.mdx')).toMatchObject([
      { file: `${FOLDER}/a.mdx`, message: expect.stringContaining(`${FOLDER}/a.md `) },
    ]);
  });

  test('are those that differ in case or Unicode form only', () => {
    expect(findDuplicates('Report.md', 'report.md', 'REPORT.mdx')).toHaveLength(2);
    expect(findDuplicates('caf\u00e9.md', 'cafe\u0301.md')).toHaveLength(1);
  });

  test('are not those of other folders or names', () => {
    expect(findDuplicates('a.md', 'b.md', '2018/a.md', 'a.md.md')).toEqual([]);
  });

  test('are reported at the file whose path comes later, whatever the order of reading', () => {
    const reported = (names: string[]) => findDuplicates(...names).map(({ file }) => file);
    expect(reported(['a.mdx', 'a.md'])).toEqual([`${FOLDER}/a.mdx`]);
    expect(reported(['a.md', 'a.mdx'])).toEqual([`${FOLDER}/a.mdx`]);
  });

  test('are reported for withheld documents too, before they are published', () => {
    const documents = [makeRecord(`${FOLDER}/a.md`), makeRecord(`${FOLDER}/a.mdx`, { review: '草稿' })];
    expect(findingsOf(makePortal({ documents }).findings, 'permalink-duplicate')).toHaveLength(1);
  });
});
