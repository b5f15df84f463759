import { documentNumber } from '../../schema/document-number.ts';
import { typeOfId } from '../../schema/types/index.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const NUMBER = 'documentNumber: 示府发〔2019〕3号';

/** How many blocks at the start and at the end of a body are looked at. */
const EDGE = 4;
/** A day that stands by itself, as under a signature. */
const SIGNED_DAY = /^\s*([12]\d{3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日\s*$/;

/** The document number of a text, in its front matter or as a line at its head. */
function numberOf({ frontMatter, body }: DocumentText): string | undefined {
  const given = frontMatter?.['documentNumber'];
  if (typeof given === 'string') return given;
  return body.blocks
    .slice(0, EDGE)
    .map(({ text }) => text.trim())
    .find((line) => documentNumber.safeParse(line).success);
}

/** The day under the signature, as the front matter has it. */
function signedDayOf({ body }: DocumentText): string | undefined {
  for (const { text } of body.blocks.slice(-EDGE)) {
    const [, year, month = '', day = ''] = SIGNED_DAY.exec(text) ?? [];
    if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return undefined;
}

export const issuedDateMissing: Rule = {
  id: 'issued-date-missing',
  severity: 'warning',
  scope: 'file',
  summary: '有发文字号的公文要有成文日期',
  why: '没有成文日期，读者不知道文件从什么时候起作数，20 个工作日的公开期限也没法算。',
  basis:
    '《党政机关公文处理工作条例》第九条（成文日期是公文的组成部分）；《政府信息公开条例》第十二条（目录包括生成日期）',
  examples: {
    valid: [
      {
        name: '有成文日期',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: [NUMBER, 'issuedOn: 2019-11-15'] }) },
      },
      { name: '没有发文字号', files: { [EXAMPLE_FILE]: examplePolicy() } },
      { name: '不是官方文本', files: { [EXAMPLE_FILE]: examplePolicy({ extra: [NUMBER, 'sample: true'] }) } },
    ],
    invalid: [
      {
        name: '有字号没有日期',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: [NUMBER] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
      {
        name: '字号写在正文里，落款有日期',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ body: '示府发〔2019〕3号\n\n现通知如下。\n\n2019年11月15日' }),
        },
        at: `${EXAMPLE_FILE}:1:1`,
      },
    ],
  },
  inspect(text) {
    const { frontMatter, type, file } = text;
    if (!frontMatter || frontMatter['issuedOn'] != null || frontMatter['sample'] === true) return [];
    if (!('documentNumber' in typeOfId(type).schema.shape)) return [];
    const number = numberOf(text);
    if (number === undefined) return [];
    const day = signedDayOf(text);
    return [
      {
        rule: 'issued-date-missing',
        file,
        at: 'documentNumber' in frontMatter ? { key: ['documentNumber'] } : { line: 1, column: 1 },
        message: `“${number}”没有成文日期（issuedOn）`,
        hint:
          day === undefined
            ? '对照原件的落款，加一行 issuedOn: 年-月-日。'
            : `落款写的是${day}，核对后加一行 issuedOn: ${day}。`,
      },
    ];
  },
};
