import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findSumFaults } from '../form/sums.ts';
import { type Fault, findInWords, readWords, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function* findFaults({ text }: Words): Generator<Fault> {
  for (const { offset, total, parts, sum, difference } of findSumFaults(text))
    yield {
      rule: 'sums',
      offset,
      message: `“${total}”与各项之和不符：${parts.slice(0, 12).join('、')}相加是${sum}，差${difference}`,
      hint: '对照原始数据，改正总数或其中一项；没有列全的，写明“等”或“其他”多少。',
    };
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const sums: Rule = {
  id: 'sums',
  severity: 'warning',
  scope: 'file',
  summary: '正文里的总数要等于各项之和',
  why: '总数与各项对不上，读者会问哪个是真的，整份文件的数字都让人不放心。',
  examples: {
    valid: [
      {
        name: '相加正好',
        files: paragraph(
          '全市网站25家，其中政府9家，服务9家，部门7家。代表议案52件（按建议办理）、建议45件，共计97件。网站25个（9+9+7）。',
        ),
      },
      {
        name: '只列出一部分',
        files: paragraph('共发布1790条，其中专栏135条。共检查88个单位，其中学校20个、医院10个、车站6个。'),
      },
      {
        name: '两项不一定是全部',
        files: paragraph(
          '共100人，其中学生60人、党员50人。全市600人，比上年增加20人。其中：男300人，女300人。',
        ),
      },
      { name: '四舍五入', files: paragraph('共投入1.0亿元，其中市级3333万元、县级3333万元、乡级3333万元。') },
      {
        name: '约数和“等”',
        files: paragraph(
          '共100人，其中学生49人、老人30人、孩子20人等。共100余条，其中甲49条、乙30条、丙20条。',
        ),
      },
    ],
    invalid: [
      {
        name: '“其中”各项少了三条',
        files: paragraph('主动公开信息135条，其中，政策65条；计划24条；各类简报43条，同时公布电话。'),
        at: `${EXAMPLE_FILE}:9:7`,
      },
      {
        name: '括号里的各项',
        files: paragraph('办理97件（议案52件、建议44件）。'),
        at: `${EXAMPLE_FILE}:9:3`,
      },
      {
        name: '税收和非税收入，隔着增减',
        files: paragraph(
          '收入17.0亿元，增加0.5亿元，增长4.1%。其中：税收收入9.8亿元，增长2%；非税收入7.9亿元。',
        ),
        at: `${EXAMPLE_FILE}:9:3`,
      },
      { name: '算式', files: paragraph('网站25个（9+9+6）。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '后面的合计', files: paragraph('议案52件、建议45件，合计98件。'), at: `${EXAMPLE_FILE}:9:15` },
      {
        name: '万元的小数',
        files: paragraph('共支出10.5万元，其中印刷3.2万元、培训4.1万元、网站2.8万元。'),
        at: `${EXAMPLE_FILE}:9:4`,
      },
    ],
  },
  inspect: (text) => findInWords(text, readWords(text), findFaults),
};
