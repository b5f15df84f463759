import { ARTICLE_20 } from '../../schema/vocabulary.ts';

const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];

/** The words of an article 20 category. @param category 1 to 15 */
export function categoryName(category: number): string {
  return ARTICLE_20[category - 1] ?? '';
}

/** Where the law names a category: `第二十条第（一）项`. @param category 1 to 15 */
export function categoryBasis(category: number): string {
  return `第二十条第（${NUMERALS[category - 1] ?? ''}）项`;
}
