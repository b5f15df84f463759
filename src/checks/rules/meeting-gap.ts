import type { Finding } from '../../schema/diagnostic.ts';
import { recordsOfType } from '../records-of-type.ts';
import type { Rule } from '../rule.ts';

/** Of a series of which less is here, it is plain that not all are published. */
const LEAST_SHARE = 0.5;

const FIFTH = 'agencies/sfb/meetings/executive-5.md';
const meetingOf = (number: number, ...extra: string[]) =>
  `---\ntitle: 市政府召开第${number}次常务会议\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-10-20\nseries: 市政府常务会议\nnumber: ${number}\n${extra.map((line) => `${line}\n`).join('')}---\n会议研究了防汛工作。\n`;

/** Which numbers a run of missing ones has, in words. */
function describeRun(first: number, last: number): string {
  return first === last
    ? `第${first}次`
    : last === first + 1
      ? `第${first}次、第${last}次`
      : `第${first}次至第${last}次`;
}

export const meetingGap: Rule = {
  id: 'meeting-gap',
  severity: 'hint',
  scope: 'portal',
  summary: '编了次序的会议不缺中间的一次',
  why: '缺了一次，公众会问这次会议为什么不公开；也可能是会次写错了。',
  examples: {
    valid: [
      { name: '会次相连', files: { 'agencies/sfb/meetings/executive-4.md': meetingOf(4) } },
      { name: '不是同一届', files: { [FIFTH]: meetingOf(5, 'term: 第五届') } },
      { name: '只发布了很少几次', files: { [FIFTH]: meetingOf(30) } },
    ],
    invalid: [
      { name: '缺第4次', files: { [FIFTH]: meetingOf(5) }, at: `${FIFTH}:7:1` },
      {
        name: '连缺两次，报在后面的一次',
        files: {
          'agencies/sfb/meetings/executive-4.md': meetingOf(4),
          'agencies/sfb/meetings/executive-7.md': meetingOf(7),
        },
        at: 'agencies/sfb/meetings/executive-7.md:7:1',
      },
    ],
  },
  run({ content }) {
    const series = new Map<string, Map<number, string>>();
    for (const record of recordsOfType(content, 'meeting')) {
      if (record.fields.number === undefined) continue;
      const key = JSON.stringify([record.fields.series, record.fields.term]);
      const files = series.get(key) ?? new Map<number, string>();
      if (!files.has(record.fields.number)) files.set(record.fields.number, record.file);
      series.set(key, files);
    }
    return Array.from(series).flatMap(([key, files]): Finding[] => {
      const [name] = JSON.parse(key) as [string];
      const numbers = [...files.keys()].sort((a, b) => a - b);
      const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
      if (numbers.length < LEAST_SHARE * (last - first + 1)) return [];
      return numbers.slice(1).flatMap((number, index): Finding[] => {
        const before = numbers[index] ?? number;
        if (number === before + 1) return [];
        return [
          {
            rule: 'meeting-gap',
            file: files.get(number) ?? '',
            at: { key: ['number'] },
            message: `“${name}”有第${before}次和第${number}次，没有${describeRun(before + 1, number - 1)}`,
            hint: '核对会次有没有写错；漏发的补发；换了届的，用 term 写明是哪一届；依法不公开的可以不管。',
          },
        ];
      });
    });
  },
};
