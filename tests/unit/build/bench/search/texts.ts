import type { SearchText } from '../../../../../src/build/bench/search/search-text.ts';
import { randomFor } from '../../../../../src/build/corpus/random.ts';

/** What the documents of small portals are about. */
export const SUBJECTS = [
  '信访工作责任制',
  '农村饮水安全',
  '义务教育控辍保学',
  '行政处罚决定书',
  '政府采购预算',
  '河长制',
];
export const ACTS = ['实施方案', '若干意见', '暂行办法', '年度报告'];
const AGENCIES = ['教育', '水务', '卫生健康', '发展改革', '统计', '民政', '司法', '财政'].map((field) => [
  `某某州${field}局`,
  `州${field.slice(0, 2)}局`,
  `${field}部门`,
]);

/** Some pages in which titles, numbers and words overlap as they do on a portal. */
export function sampleTexts(count: number): SearchText[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomFor(7, index);
    const year = random.between(2015, 2018);
    const subject = random.pick(SUBJECTS);
    return {
      route: `/documents/${index}.html`,
      title: `关于印发《${subject}${random.pick(ACTS)}》的通知（第${index + 1}次）`,
      documentNumber: random.chance(0.6) ? `州办发〔${year}〕${random.between(1, 140)}号` : undefined,
      indexNumber: random.chance(0.8)
        ? `b${random.between(10, 19)}/${year}-${String(index).padStart(5, '0')}`
        : undefined,
      agencyNames: random.pick(AGENCIES),
      body: `各县（市）人民政府：为做好${random.pick(SUBJECTS)}，${random.between(2, 11)}月底前完成${random.between(3, 4000)}户，另附COVID-${random.between(10, 20)}说明。\n请认真 贯彻 落实。`,
    };
  });
}
