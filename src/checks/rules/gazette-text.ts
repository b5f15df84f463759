import { readAddress } from '../../portal/addresses.ts';
import { recordsByFile } from '../../portal/records-by-file.ts';
import { dayOf, isSurelyBefore } from '../../schema/dates.ts';
import type { Finding, Place } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { bareTitle, likeness } from '../likeness/titles.ts';
import { recordsOfType, type SoundRecord } from '../records-of-type.ts';
import { meantNumber, placeOfNumber, readNumbers } from '../relations/document-numbers.ts';
import type { CheckInput, Rule } from '../rule.ts';

/** Shorter words are a remark, such as 2019年通知, and no title. */
const SHORTEST_TITLE = 10;
/** So much alike, another title is meant to be the same one. */
const MEANT = 0.75;

/** The titles that an issue's body writes out: in 《》, or as the words of a link to a document. */
function writtenTitles({
  facts,
  file,
}: SoundRecord<'gazette'>): { title: string; target?: string; at: Place }[] {
  const cited = facts.citations.flatMap(({ kind, text, line, column }) =>
    kind === 'title' ? [{ title: text, at: { line, column } }] : [],
  );
  const linked = facts.links.flatMap(({ kind, url, text, line, column }) => {
    const address = readAddress(url.trim(), file);
    const isDocument = kind === 'link' && address.kind === 'document';
    return isDocument ? [{ title: text, target: address.file, at: { line, column } }] : [];
  });
  return [...linked, ...cited].filter(({ title }) => title.length >= SHORTEST_TITLE);
}

/** Whether a title is written as it is, or as a part of it. */
function isWrittenRight(written: string, title: string): boolean {
  const [a, b] = [bareTitle(written), bareTitle(title)];
  return b.includes(a) || a.includes(b);
}

function run({ content }: CheckInput): Finding[] {
  const known = recordsByFile(content);
  return recordsOfType(content, 'gazette').flatMap((issue): Finding[] => {
    const { sections, publishedOn } = issue.fields;
    const findings: Finding[] = [];
    const report = (at: Place, message: string, hint: string) =>
      findings.push({ rule: 'gazette-text', file: issue.file, at, message, hint });
    const items = sections.flatMap(({ items: its }, s) =>
      its.flatMap(({ document }, i) => {
        const record = known.get(document);
        return record?.fields
          ? [{ record, fields: record.fields, key: ['sections', s, 'items', i, 'document'] }]
          : [];
      }),
    );
    for (const { fields, key } of items) {
      const date = fields.issuedOn;
      if (date !== undefined && isSurelyBefore(dayOf(publishedOn), date))
        report(
          { key },
          `公报发布（${dayOf(publishedOn)}）早于所登文件“${fields.title}”的成文日期（${date}）`,
          '核对公报的发布日期和文件的成文日期，改正写错的一个。',
        );
    }
    for (const { title, target, at } of writtenTitles(issue)) {
      if (items.some(({ fields }) => isWrittenRight(title, fields.title))) continue;
      const meant = items.find(
        ({ record, fields }) =>
          (target === undefined || target === record.file) &&
          likeness(bareTitle(title), bareTitle(fields.title)) >= MEANT,
      );
      if (meant)
        report(
          at,
          `公报里写的题名“${title}”与所登文件的名称“${meant.fields.title}”不一致`,
          '公报是标准文本：对照正式文本，把两处改成一样。',
        );
    }
    const numbers = readNumbers(content);
    const own = items.flatMap(({ fields }) =>
      'documentNumber' in fields && fields.documentNumber ? [fields.documentNumber] : [],
    );
    for (const cited of issue.facts.citations) {
      const meant = cited.kind === 'number' ? meantNumber(cited.text, numbers) : undefined;
      if (!meant || numbers.byNumber.has(meant.text)) continue;
      const near = own.filter((number) => number.startsWith(`${meant.sign}〔`));
      if (near.length > 0)
        report(
          placeOfNumber(cited, meant),
          `公报里写的文号“${meant.text}”不是所登文件的文号`,
          `对照正式文本核对；本期所登“${meant.sign}”的文件是${near.map((number) => `“${number}”`).join('、')}。`,
        );
    }
    return findings;
  });
}

const ISSUE = 'agencies/sfb/gazettes/2019-2.md';
const issueOf = (body: string, publishedOn = '2019-11-30') =>
  `---\ntitle: 示例市人民政府公报2019年第2期\ndisclosure: 主动公开\nreview: 通过\npublishedOn: ${publishedOn}\nyear: 2019\nissue: 2\nsections:\n  - title: 市政府文件\n    items:\n      - document: ${EXAMPLE_FILE}\n---\n${body}\n`;
const ITEM = examplePolicy({ extra: ['documentNumber: 示政发〔2019〕30号', 'issuedOn: 2019-11-15'] }).replace(
  '关于做好防汛工作的通知',
  '示例市人民政府关于做好防汛工作的通知',
);

export const gazetteText: Rule = {
  id: 'gazette-text',
  severity: 'warning',
  scope: 'portal',
  summary: '公报里写的题名、文号、日期要与所登的文件一致',
  why: '公报刊登的是标准文本；目录与文件两个样，就不知道该信哪一个。',
  basis:
    '《立法法》（2015年修正的第八十六条，2023年修正的第九十七条：公报刊登的规章文本为标准文本）；《国务院办公厅关于做好政府公报工作的通知》（国办发〔2018〕22号）',
  examples: {
    valid: [
      {
        name: '题名和文号与文件一致',
        files: {
          [EXAMPLE_FILE]: ITEM,
          [ISSUE]: issueOf('本期登载《关于做好防汛工作的通知》（示政发〔2019〕30号）。'),
        },
      },
      {
        name: '只说是哪一年的通知',
        files: {
          [EXAMPLE_FILE]: ITEM,
          [ISSUE]: issueOf('见[2019年的防汛工作通知](../policies/2019/flood.md)。'),
        },
      },
    ],
    invalid: [
      {
        name: '题名差一个字',
        files: {
          [EXAMPLE_FILE]: ITEM,
          [ISSUE]: issueOf('本期登载《示例市人民政府关于做好防旱工作的通知》。'),
        },
        at: `${ISSUE}:13:5`,
      },
      {
        name: '文号写错',
        files: { [EXAMPLE_FILE]: ITEM, [ISSUE]: issueOf('本期登载市政府文件（示政发〔2019〕31号）。') },
        at: `${ISSUE}:13:11`,
      },
      {
        name: '公报早于文件',
        files: { [EXAMPLE_FILE]: ITEM, [ISSUE]: issueOf('本期登载文件一篇。', '2019-11-14') },
        at: `${ISSUE}:11:9`,
      },
    ],
  },
  run,
};
