import type { Root } from 'hast';
import { walkElements } from './tree-walk.ts';

/** rehype plugin, after sanitising: alignment becomes a class such as `align-right`, for HTML has no attribute for it. */
export function rehypeAlignment() {
  return (tree: Root): void => {
    walkElements(tree, ({ properties }) => {
      const { align } = properties;
      delete properties['align'];
      if (typeof align === 'string') properties['className'] = [`align-${align}`];
    });
  };
}
