import type { BlockPlace, BodyText } from '../../markdown/text-blocks.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { findShortNumbers, isPhoneLabel, readShortNumber } from '../contacts/short-numbers.ts';
import { findWrongLengths, findWrongLengthsIn, type WrongLength } from '../contacts/wrong-lengths.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { MOST_FINDINGS, readEveryText, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

const saying = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

interface Found {
  readonly number: string;
  readonly at: BlockPlace;
}

/** Numbers in cells whose column, or the cell to their left, says that they are telephones. */
function findInTables({ tables }: BodyText): Found[] {
  return tables.flatMap(({ rows }) => {
    const labelled = (rows[0] ?? []).map(({ text }) => isPhoneLabel(text));
    return rows.flatMap((row) =>
      row.flatMap((cell, column): Found[] => {
        const short = readShortNumber(cell.text);
        if (!short || !(labelled[column] || isPhoneLabel(row[column - 1]?.text ?? ''))) return [];
        return [{ number: short.number, at: cell.placeAt(short.start) }];
      }),
    );
  });
}

export const phoneAreaCode: Rule = {
  id: 'phone-area-code',
  severity: 'warning',
  scope: 'file',
  summary: '联系电话要写区号，电话和邮编的位数要对',
  why: '网站谁都能看，外地的读者和用手机的读者不加区号打不通；多一位、少一位，谁也打不通。',
  basis: '《政府信息公开条例》第十二条（指南载明联系电话、传真号码）、第二十条第（二）项（主动公开联系方式）',
  examples: {
    valid: [
      { name: '写了区号', files: saying('联系电话：0000-6221011，传真：（0000）6221012。') },
      { name: '同一区号的第二个号码', files: saying('联系电话：0000-6221011、6221012。') },
      { name: '短号、手机号和免费电话', files: saying('举报电话：12345，热线：400-1234567。') },
      { name: '原文没有区号，并且说明了', files: saying('联系电话：6221011（原文没有写区号）。') },
      {
        name: '短号加区号，邮编六位',
        files: saying('监督电话：0000-12380，总机：0000-6221011-8001，邮编：000000。'),
      },
      { name: '不是电话', files: saying('经费6221011元，电话会议20190611号。') },
    ],
    invalid: [
      { name: '只有七位', files: saying('联系电话：6221011'), at: `${EXAMPLE_FILE}:9:6` },
      { name: '传真只有八位', files: saying('传　真：62210115'), at: `${EXAMPLE_FILE}:9:5` },
      { name: '号码少一位', files: saying('联系电话：0000-622101'), at: `${EXAMPLE_FILE}:9:6` },
      { name: '号码多了', files: saying('传真：（0000）622101122'), at: `${EXAMPLE_FILE}:9:4` },
      {
        name: '表格里的号码少一位',
        files: saying('| 单位 | 传真 |\n| --- | --- |\n| 办公室 | 0000-622101 |'),
        at: `${EXAMPLE_FILE}:11:9`,
      },
      { name: '邮编少一位', files: saying('邮政编码：00000'), at: `${EXAMPLE_FILE}:9:6` },
      { name: '号码前有联系人', files: saying('联系人：办公室 6221011'), at: `${EXAMPLE_FILE}:9:9` },
      {
        name: '表格里的电话',
        files: saying('| 单位 | 电话 |\n| --- | --- |\n| 办公室 | 6221011 |'),
        at: `${EXAMPLE_FILE}:11:9`,
      },
    ],
  },
  inspect(text) {
    const inWords = readEveryText(text).flatMap(({ text: words, placeAt }) =>
      words.includes('区号')
        ? []
        : findShortNumbers(words)
            .slice(0, MOST_FINDINGS)
            .map(({ start, number }): Found => ({ number, at: placeAt(start) })),
    );
    const tell = ({ placeAt }: Words, { start, number, what }: WrongLength): Finding => ({
      rule: 'phone-area-code',
      file: text.file,
      at: placeAt(start),
      message: `“${number}”的位数不对：${what}`,
      hint: '打一遍、查一查，改正号码。',
    });
    const wrong = readEveryText(text).flatMap((words) =>
      findWrongLengths(words.text).map((found) => tell(words, found)),
    );
    const wrongInTables = text.body.tables.flatMap(({ rows: [head = [], ...rows] }) =>
      rows.flatMap((row) =>
        row.flatMap((cell, column) =>
          findWrongLengthsIn(cell.text, head[column]?.text ?? '').map((found) => tell(cell, found)),
        ),
      ),
    );
    const short = [...inWords, ...findInTables(text.body)].map(
      ({ number, at }): Finding => ({
        rule: 'phone-area-code',
        file: text.file,
        at,
        message: `电话“${number}”没有区号`,
        hint: '在号码前加区号和连字符；原文没有又查不到的，在旁边说明没有区号。',
      }),
    );
    return [...short, ...wrong, ...wrongInTables].slice(0, MOST_FINDINGS);
  },
};
