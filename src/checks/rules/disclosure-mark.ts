import { readDisclosureMarks } from '../disclosure/marks.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const saying = (mark: string, disclosure = '主动公开') => ({
  [EXAMPLE_FILE]: examplePolicy({ body: `各单位要检查排水设施。\n\n${mark}` }).replace(
    '主动公开',
    disclosure,
  ),
});
const PLACE = `${EXAMPLE_FILE}:11:1`;

export const disclosureMark: Rule = {
  id: 'disclosure-mark',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '文中标注不公开或依申请公开的，不能写主动公开',
  why: '文件自己写明不公开，网站却登了出来，就是泄露；公开以后收不回来。',
  basis: '《政府信息公开条例》第十三条至第十七条',
  examples: {
    valid: [
      { name: '标注公开发布', files: saying('（此件公开发布）') },
      { name: '标注不公开，公开属性也是不予公开', files: saying('（此件不公开）', '不予公开') },
      { name: '发送范围不是公开属性', files: saying('（此件发至各科室）') },
      { name: '说的是怎样标注', files: saying('不宜公开的公文，在文末标注（此件不予公开）') },
      { name: '句子里引用', files: saying('通知规定，“（此件不公开）”一律写在附注的位置。') },
      { name: '普通括号', files: saying('各单位（不公开的除外）要公布电话（内部号码不写）。') },
    ],
    invalid: [
      { name: '标注不公开', files: saying('（此件不公开）'), at: PLACE },
      { name: '半角括号，中间有空格', files: saying('( 此件 不予公开 )'), at: PLACE },
      { name: '标注依申请公开', files: saying('（此件依申请公开）'), at: PLACE },
      {
        name: '写在落款同一段的末尾',
        files: saying('示例市人民政府办公室（本文件不对外公开）'),
        at: `${EXAMPLE_FILE}:11:11`,
      },
      { name: '内部资料', files: saying('（内部资料，注意保存）'), at: PLACE },
      { name: '拟稿单上的公开选项', files: saying('信息公开选项： 依申请公开'), at: PLACE },
      { name: '密级', files: saying('机密★5年'), at: PLACE },
      {
        name: '公开方式写的是依申请公开',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['disclosureMode: 依申请公开'] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
    ],
  },
  inspect({ file, frontMatter, body }) {
    if (frontMatter?.['disclosure'] !== '主动公开') return [];
    const hint =
      '先核实能不能公开。不能公开的，把 disclosure 改成与标注一致；确实可以公开的，改正文中的标注。';
    const marks = readDisclosureMarks(body)
      .filter(({ says }) => says === '依申请公开' || says === '不予公开')
      .map(({ words, at }) => ({
        rule: 'disclosure-mark',
        file,
        at,
        message: `公开属性是主动公开，文中却标注“${words}”`,
        hint,
      }));
    const mode = frontMatter['disclosureMode'];
    if (typeof mode !== 'string' || !/^(?:依申请公开|不予?公开)$/.test(mode.trim())) return marks;
    const message = `公开属性是主动公开，公开方式（disclosureMode）却写“${mode.trim()}”`;
    return [...marks, { rule: 'disclosure-mark', file, at: { key: ['disclosureMode'] }, message, hint }];
  },
};
