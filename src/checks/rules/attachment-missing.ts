import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, exampleLeader, examplePage, examplePolicy } from '../example-documents.ts';
import { readFileUses } from '../file-uses.ts';
import { findTypeFault } from '../offered-types.ts';
import type { Rule } from '../rule.ts';
import { attachmentIndex, describeSimilarFile } from '../similar-files.ts';

const WORDS = {
  attachment: '附件',
  link: '链接的文件',
  image: '图片',
  video: '视频',
  captions: '字幕',
} as const;
const offering = (file: string) => ({
  [EXAMPLE_FILE]: examplePolicy({ extra: ['attachments:', `  - file: ${file}`] }),
});
const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });
const FRONT_MATTER_PLACE = `${EXAMPLE_FILE}:8:5`;

export const attachmentMissing: Rule = {
  id: 'attachment-missing',
  severity: 'error',
  scope: 'file',
  summary: '附件、图片和正文链接的文件都要在',
  why: '文件没有一起提交，读者就下载不到；名称差一个大小写，在服务器上也是另一个文件。',
  examples: {
    valid: [
      { name: '附件在文档旁边', files: offering('school-meals-form.txt') },
      { name: '正文链接的文件在文档旁边', files: linking('见[登记表](school-meals-form.txt)。') },
      {
        name: '地址里的汉字可以用百分号编码',
        files: { ...linking('见[表](%E8%A1%A8.txt)。'), 'agencies/sfb/policies/2019/表.txt': '一' },
      },
    ],
    invalid: [
      { name: '附件没有提交', files: offering('flood-map.pdf'), at: FRONT_MATTER_PLACE },
      { name: '大小写不同', files: offering('School-Meals-Form.TXT'), at: FRONT_MATTER_PLACE },
      {
        name: '全半角不同',
        files: { ...offering('表(1).txt'), 'agencies/sfb/policies/2019/表（1）.txt': '一' },
        at: FRONT_MATTER_PLACE,
      },
      {
        name: '正文链接的文件没有提交',
        files: linking('见[登记表](flood-map.pdf)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '图片没有提交',
        files: linking('各单位注意。\n\n![排水口](drain.png)'),
        at: `${EXAMPLE_FILE}:11:1`,
      },
      {
        name: '组件里的图没有提交',
        files: {
          'agencies/sfb/pages/flood.mdx': examplePage(
            '防汛须知。\n\n<图 文件="drain.png" 说明="排水口">\n排水口在路边。\n</图>',
          ),
        },
        at: 'agencies/sfb/pages/flood.mdx:10:1',
      },
      {
        name: '领导的照片没有提交',
        files: { 'agencies/sfb/leaders/zhang.md': exampleLeader('zhang.jpg') },
        at: 'agencies/sfb/leaders/zhang.md:9:3',
      },
    ],
  },
  run({ content }) {
    return readFileUses(content).flatMap(({ address, aim, at, fault, kind, record, written }): Finding[] => {
      if (fault || aim === 'page' || address.kind !== 'attachment' || content.attachments.has(address.file))
        return [];
      // A file that may not be offered is not asked for either.
      if (findTypeFault(address.file, kind)) return [];
      const folder = address.file.slice(0, address.file.lastIndexOf('/'));
      const hint =
        describeSimilarFile(address.file, attachmentIndex(content)) ??
        `把文件放到 ${folder}/ 里一起提交，或删去这一处。`;
      return [
        {
          rule: 'attachment-missing',
          file: record.file,
          at,
          message: `${WORDS[kind]}“${written}”不存在`,
          hint,
        },
      ];
    });
  },
};
