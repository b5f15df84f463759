import { picturesOf } from '../../portal/attachments.ts';
import type { Finding, Place } from '../../schema/diagnostic.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, exampleLeader, examplePage, examplePolicy } from '../example-documents.ts';
import { PICTURE_HEAD } from '../example-pictures.ts';
import { namesNothing } from '../links/link-words.ts';
import type { Rule } from '../rule.ts';

const FOLDER = 'agencies/sfb/policies/2019';
const showing = (alternative: string, file = 'IMG_2034.png') => ({
  [EXAMPLE_FILE]: examplePolicy({ body: `![${alternative}](${file})` }),
  [`${FOLDER}/${file}`]: PICTURE_HEAD,
});
const PLACE = `${EXAMPLE_FILE}:9:1`;

interface ShownImage {
  readonly alternative: string;
  readonly file: string;
  readonly at: Place;
}

function imagesOf(record: DocumentRecord): ShownImage[] {
  const shown: ShownImage[] = [];
  const { links, findings } = record.facts;
  for (const { kind, text, url, line, column } of links) {
    if (kind !== 'image') continue;
    // A component that lacks its 说明 is reported as such.
    const isReported = findings.some((each) => each.line === line && each.column === column);
    if (!isReported) shown.push({ alternative: text, file: url.trim(), at: { line, column } });
  }
  for (const { alt, file, key } of picturesOf(record))
    shown.push({ alternative: alt, file, at: { key: [key[0] ?? '', 'alt'] } });
  return shown;
}

export const imageAlt: Rule = {
  id: 'image-alt',
  severity: 'warning',
  scope: 'portal',
  summary: '图片要有说明，说出图上有什么',
  why: '看不见图的人靠说明知道图上是什么；图片打不开时也靠它。',
  basis:
    '《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）；《Web内容无障碍指南》（WCAG 2.1）1.1.1：非文本内容',
  examples: {
    valid: [
      { name: '说出图上有什么', files: showing('城北泵站的排水口，闸门开着') },
      { name: '带图号的说明', files: showing('图1 排水口分布') },
      { name: '文件用图上的内容命名', files: showing('城北泵站排水口', '城北泵站排水口.png') },
      {
        name: '组件里的说明',
        files: {
          'agencies/sfb/pages/flood.mdx': examplePage(
            '<图 文件="drain.png" 说明="城北泵站的排水口">\n排水口在路边。\n</图>',
          ),
          'agencies/sfb/pages/drain.png': PICTURE_HEAD,
        },
      },
    ],
    invalid: [
      { name: '没有写', files: showing(''), at: PLACE },
      { name: '只说是图片', files: showing('图片'), at: PLACE },
      { name: '编号', files: showing('image1'), at: PLACE },
      { name: '照相机给的名称', files: showing('IMG_2034', 'drain.png'), at: PLACE },
      { name: '手机给的名称', files: showing('微信图片_20190304', 'drain.png'), at: PLACE },
      { name: '文件名', files: showing('drain-03a', 'drain-03a.png'), at: PLACE },
      {
        name: '组件里的说明',
        files: {
          'agencies/sfb/pages/flood.mdx': examplePage(
            '<图 文件="drain.png" 说明="图1">\n排水口在路边。\n</图>',
          ),
          'agencies/sfb/pages/drain.png': PICTURE_HEAD,
        },
        at: 'agencies/sfb/pages/flood.mdx:8:1',
      },
      {
        name: '领导的照片',
        files: {
          'agencies/sfb/leaders/zhang.md': exampleLeader('zhang.png').replace('张示例的照片', '照片'),
          'agencies/sfb/leaders/zhang.png': PICTURE_HEAD,
        },
        at: 'agencies/sfb/leaders/zhang.md:10:3',
      },
    ],
  },
  run({ content }) {
    return content.documents.flatMap((record) =>
      imagesOf(record).flatMap(({ alternative, file, at }): Finding[] => {
        if (file === '' || !namesNothing(alternative, file)) return [];
        return [
          {
            rule: 'image-alt',
            file: record.file,
            at,
            message:
              alternative.trim() === ''
                ? `图片“${file}”没有写说明`
                : `图片的说明“${alternative}”没有说出图上有什么`,
            hint: '用一句话写图上有什么，如“![城北泵站的排水口，闸门开着](a.png)”；图里有文字的，把文字写进正文。',
          },
        ];
      }),
    );
  },
};
