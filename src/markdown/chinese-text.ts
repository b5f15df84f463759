import type { Root } from 'mdast';
import { walkMarkdown } from './tree-walk.ts';

const CHINESE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—';
const BREAK_IN_CHINESE = new RegExp(`(?<=[${CHINESE}])[ \\t]*\\n[ \\t]*(?=[${CHINESE}])`, 'gu');

/** remark plugin: a line break within Chinese is dropped, for it would be shown as a blank. */
export function remarkChineseText() {
  return (tree: Root): void => {
    walkMarkdown(tree, (node) => {
      if (node.type === 'text') node.value = node.value.replace(BREAK_IN_CHINESE, '');
    });
  };
}
