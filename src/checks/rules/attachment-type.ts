import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, exampleLeader, examplePage, examplePolicy } from '../example-documents.ts';
import { readFileUses } from '../file-uses.ts';
import { findTypeFault } from '../offered-types.ts';
import type { Rule } from '../rule.ts';

const FOLDER = 'agencies/sfb/policies/2019';
const offering = (file: string) => ({
  [EXAMPLE_FILE]: examplePolicy({ extra: ['attachments:', `  - file: ${file}`] }),
  [`${FOLDER}/${file}`]: '一',
});
const FRONT_MATTER_PLACE = `${EXAMPLE_FILE}:8:5`;

export const attachmentType: Rule = {
  id: 'attachment-type',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '附件和图片只能是常用的文档、表格、图片和音视频格式',
  why: '网页、脚本、程序和 SVG 打开时可能运行代码；少见的格式读者打不开。版式文件用 PDF 或 OFD 最稳妥。',
  examples: {
    valid: [
      { name: 'OFD', files: offering('附件1.ofd') },
      { name: '扩展名大写', files: offering('附件1.PDF') },
      {
        name: '正文里的图片',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ body: '![排水口](drain.png)' }),
          [`${FOLDER}/drain.png`]: '一',
        },
      },
    ],
    invalid: [
      { name: 'SVG', files: offering('图.svg'), at: FRONT_MATTER_PLACE },
      { name: '网页', files: offering('表.html'), at: FRONT_MATTER_PLACE },
      { name: '程序', files: offering('填报.exe'), at: FRONT_MATTER_PLACE },
      { name: '脚本', files: offering('a.js'), at: FRONT_MATTER_PLACE },
      {
        name: '另一篇文档',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['attachments:', '  - file: school-meals.md'] }) },
        at: FRONT_MATTER_PLACE,
      },
      { name: '没有扩展名', files: offering('附件1'), at: FRONT_MATTER_PLACE },
      {
        name: '正文链接压缩包',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ body: '见[登记表](表.rar)。' }),
          [`${FOLDER}/表.rar`]: '一',
        },
        at: `${EXAMPLE_FILE}:9:2`,
      },
      {
        name: '视频不是浏览器能放的格式',
        files: {
          'agencies/sfb/pages/flood.mdx': examplePage(
            '<视频 文件="a.mp3" 标题="防汛" 封面="a.png" 字幕="a.vtt">\n检查排水口。\n</视频>',
          ),
          'agencies/sfb/pages/a.mp3': '一',
          'agencies/sfb/pages/a.png': '一',
          'agencies/sfb/pages/a.vtt': '一',
        },
        at: 'agencies/sfb/pages/flood.mdx:8:1',
      },
      {
        name: '把 PDF 当图片',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: '![登记表](表.pdf)' }), [`${FOLDER}/表.pdf`]: '一' },
        at: `${EXAMPLE_FILE}:9:1`,
      },
      {
        name: '把 PDF 当照片',
        files: {
          'agencies/sfb/leaders/zhang.md': exampleLeader('zhang.pdf'),
          'agencies/sfb/leaders/zhang.pdf': '一',
        },
        at: 'agencies/sfb/leaders/zhang.md:9:3',
      },
    ],
  },
  run({ content }) {
    return readFileUses(content).flatMap(({ address, aim, at, fault, kind, record }): Finding[] => {
      if (fault || aim === 'page' || !('file' in address)) return [];
      const typeFault = findTypeFault(address.file, kind);
      return typeFault ? [{ rule: 'attachment-type', file: record.file, at, ...typeFault }] : [];
    });
  },
};
