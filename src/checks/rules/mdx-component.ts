import { examplePage } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const mdxComponent: Rule = {
  id: 'mdx-component',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '.mdx 只用本项目的组件',
  why: '不认识的组件显示不出来。',
  examples: {
    valid: [
      {
        name: '普通的 HTML 标签',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('<div>检查排水设施。</div>') },
      },
      {
        name: '组件，名称用中文或英文',
        files: {
          'agencies/sfb/pages/flood.mdx': examplePage(
            '<步骤>\n1. 检查排水设施。\n</步骤>\n\n<Steps>\n1. 清理排水口。\n</Steps>',
          ),
        },
      },
    ],
    invalid: [
      {
        name: '没有这个组件',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('<Map />') },
        at: 'agencies/sfb/pages/flood.mdx:8:1',
      },
      {
        name: '组件没有这个属性',
        files: {
          'agencies/sfb/pages/flood.mdx': examplePage('<步骤 颜色="红">\n1. 检查排水设施。\n</步骤>'),
        },
        at: 'agencies/sfb/pages/flood.mdx:8:5',
      },
      {
        name: '尖括号是全角的',
        files: { 'agencies/sfb/pages/flood.mdx': examplePage('《步骤》\n\n1. 检查排水设施。') },
        at: 'agencies/sfb/pages/flood.mdx:8:1',
      },
      {
        name: '不允许的标签',
        files: {
          'agencies/sfb/pages/flood.mdx': examplePage('<iframe src="https://www.shili.example/"></iframe>'),
        },
        at: 'agencies/sfb/pages/flood.mdx:8:1',
      },
    ],
  },
};
