import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, exampleLeader, examplePolicy } from '../example-documents.ts';
import { readFileUses } from '../file-uses.ts';
import type { Rule } from '../rule.ts';

const offering = (file: string) => ({
  [EXAMPLE_FILE]: examplePolicy({ extra: ['attachments:', `  - file: ${file}`] }),
});
const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });
const FRONT_MATTER_PLACE = `${EXAMPLE_FILE}:8:5`;

export const attachmentPath: Rule = {
  id: 'attachment-path',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '附件和图片的路径要指到本单位文件夹里的文件，名称里没有特殊字符',
  why: '自己电脑上的路径别人打不开；指到别处的路径可能把不该公开的文件带出去；特殊字符会使网址断开。',
  examples: {
    valid: [
      { name: '文件在文档旁边', files: offering('school-meals-form.txt') },
      {
        name: '文件在本单位的另一个文件夹',
        files: { ...offering('../files/排水 图.txt'), 'agencies/sfb/policies/files/排水 图.txt': '一' },
      },
      { name: '正文链接文档旁边的文件', files: linking('见[登记表](./school-meals-form.txt)。') },
    ],
    invalid: [
      { name: '绝对路径', files: offering('/files/a.pdf'), at: FRONT_MATTER_PLACE },
      { name: '盘符', files: offering('C:\\文件\\a.pdf'), at: FRONT_MATTER_PLACE },
      { name: '反斜线', files: offering('附件\\a.pdf'), at: FRONT_MATTER_PLACE },
      { name: '别的单位的文件', files: offering('../../../jyj/a.pdf'), at: FRONT_MATTER_PLACE },
      { name: '内容文件夹以外的文件', files: offering('../../../../../a.pdf'), at: FRONT_MATTER_PLACE },
      { name: '网址', files: offering('https://www.shili.example/a.pdf'), at: FRONT_MATTER_PLACE },
      { name: '名称里有问号', files: offering('附件?.pdf'), at: FRONT_MATTER_PLACE },
      { name: '系统保留的名称', files: offering('con.pdf'), at: FRONT_MATTER_PLACE },
      {
        name: '正文链接自己电脑上的文件',
        files: linking('见[登记表](file:///C:/a.pdf)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      { name: '正文的图片用了反斜线', files: linking('![排水口](图片\\a.png)'), at: `${EXAMPLE_FILE}:9:1` },
      {
        name: '正文链接别的单位的文件',
        files: linking('见[登记表](../../../jyj/a.pdf)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '照片在别的单位',
        files: { 'agencies/sfb/leaders/zhang.md': exampleLeader('../../jyj/zhang.jpg') },
        at: 'agencies/sfb/leaders/zhang.md:9:3',
      },
    ],
  },
  run({ content }) {
    return readFileUses(content).flatMap(({ fault, record, at }): Finding[] =>
      fault ? [{ rule: 'attachment-path', file: record.file, at, ...fault }] : [],
    );
  },
};
