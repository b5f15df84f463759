import { examplePage } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const FILE = 'agencies/sfb/pages/flood.mdx';
const page = (body: string) => ({ [FILE]: examplePage(body) });
const FILES = {
  'agencies/sfb/pages/a.png': '一',
  'agencies/sfb/pages/a.mp4': '一',
  'agencies/sfb/pages/a.vtt': 'WEBVTT\n',
};

export const componentContent: Rule = {
  id: 'component-content',
  severity: 'error',
  scope: 'file',
  summary: '组件要写全：图有说明，视频有字幕和文字稿，图表有数字表格',
  why: '看不见、听不见或打不开图和视频的人，只能读文字；没有表格，图表画不出来，也核对不了。',
  basis:
    '《无障碍环境建设法》（2023年9月1日起施行）第三十二条，此前有《无障碍环境建设条例》（2012年）第二十三条；《Web内容无障碍指南》（WCAG 2.1）1.1.1、1.2.2、1.2.3',
  examples: {
    valid: [
      {
        name: '图表、时间线、问答、步骤和对比',
        files: page(
          [
            '<图表 标题="排水口" 单位="个">\n| 街道 | 已清理 |\n|--|--|\n| 东街 | 1,020 |\n| 西街 | — |\n| 合计 | 1,020 |\n</图表>',
            '<时间线>\n- 2019年5月：开始检查\n- **汛期前**：清理完毕\n</时间线>',
            '<问答>\n### 谁来检查？\n各街道。\n</问答>',
            '<步骤>\n1. 检查\n2. 清理\n</步骤>',
            '<对比>\n| 项目 | 以前 | 现在 |\n|--|--|--|\n| 检查 | 每年 | 每月 |\n</对比>',
          ].join('\n\n'),
        ),
      },
      {
        name: '视频有字幕和文字稿，图有说明',
        files: {
          ...FILES,
          ...page(
            '<视频 文件="a.mp4" 标题="防汛" 封面="a.png" 字幕="a.vtt">\n每月检查一次排水口。\n</视频>\n\n<图 文件="a.png" 说明="排水口">\n排水口在路边。\n</图>',
          ),
        },
      },
    ],
    invalid: [
      {
        name: '图表里没有表格',
        files: page('<图表 标题="排水口">\n东街 20 个。\n</图表>'),
        at: `${FILE}:8:1`,
      },
      {
        name: '表格里不是数字',
        files: page(
          '<图表 标题="排水口">\n| 街道 | 数量 |\n|--|--|\n| 东街 | 20 |\n| 西街 | 很多 |\n</图表>',
        ),
        at: `${FILE}:12:8`,
      },
      {
        name: '图没有说明',
        files: { ...FILES, ...page('<图 文件="a.png">\n排水口在路边。\n</图>') },
        at: `${FILE}:8:1`,
      },
      {
        name: '视频没有字幕',
        files: { ...FILES, ...page('<视频 文件="a.mp4" 标题="防汛" 封面="a.png">\n每月检查一次。\n</视频>') },
        at: `${FILE}:8:1`,
      },
      {
        name: '视频没有文字稿',
        files: { ...FILES, ...page('<视频 文件="a.mp4" 标题="防汛" 封面="a.png" 字幕="a.vtt" />') },
        at: `${FILE}:8:1`,
      },
      {
        name: '时间线的一项没有时间',
        files: page('<时间线>\n- 2019年：开始\n- 清理\n</时间线>'),
        at: `${FILE}:10:1`,
      },
      { name: '问题没有回答', files: page('<问答>\n### 谁来检查？\n</问答>'), at: `${FILE}:9:1` },
      { name: '步骤没有编号', files: page('<步骤>\n- 检查\n</步骤>'), at: `${FILE}:8:1` },
    ],
  },
};
