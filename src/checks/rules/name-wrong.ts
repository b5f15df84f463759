import { memoPer } from '../../portal/memo.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findInWords, readEveryText } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';
import { indexNames } from '../words/near-misses.ts';

const TERMS =
  'names:\n  - name: 示例族自治州人民政府\n    aliases: [示例州政府信息网]\n  - name: 政府信息公开指南\n    aliases: [信息公开指南]\n  - name: 省政务服务网\n    aliases: [政务服务网, 政务服务中心]\n  - name: 州政府办公室\n';

const saying = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }), 'terms.yaml': TERMS });

const indexOnce = memoPer(indexNames);

export const nameWrong: Rule = {
  id: 'name-wrong',
  severity: 'warning',
  scope: 'file',
  summary: '规范名称要一字不差',
  why: '机关、网站、文件的名称写错一个字，就成了另一个，或者没有这一个；读者搜不到，检查时算表述错误。',
  basis: '《党政机关公文处理工作条例》第九条（发文机关用全称或者规范化简称）；terms.yaml 的 names',
  examples: {
    valid: [
      { name: '与规范名称一样', files: saying('示例族自治州人民政府印发政府信息公开指南。') },
      { name: '规范名称里加了通常的字', files: saying('设政务服务分中心，编信息公开的指南。') },
      { name: '差得远的是别的名称', files: saying('示例族自治县人民代表大会，信息公开目录，政务服务大厅。') },
      { name: '另一级政府', files: saying('示例县政府信息网。') },
      { name: '另一个机关', files: saying('抄送：州委办公室，州政协办公室。') },
    ],
    invalid: [
      { name: '错一个字', files: saying('请登录示例族自治区人民政府网站。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '多一个字', files: saying('修订信息类公开指南。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '少一个字', files: saying('在政务服网更新。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '两个字颠倒', files: saying('请到政务务服中心办理。'), at: `${EXAMPLE_FILE}:9:3` },
    ],
  },
  inspect(text, terms) {
    if (terms.names.length === 0) return [];
    const find = indexOnce(terms);
    return findInWords(text, readEveryText(text), ({ text: words }) =>
      find(words).map(({ start, end, names }) => {
        const right = names.map((name) => `“${name}”`).join('或');
        return {
          rule: 'name-wrong',
          offset: start,
          message: `“${words.slice(start, end)}”与规范名称${right}只差一个字`,
          hint: `写错了的改成${right}；确有这个名称的，写进 terms.yaml 的 names。`,
        };
      }),
    );
  },
};
