import type { Subject } from './phrases.ts';
import type { Random } from './random.ts';
import { paragraph } from './sentences.ts';
import { DEEDS, PROBLEMS, SUBHEADINGS, TOPICS } from './words.ts';

type Part = (random: Random, subject: Subject) => string;

const PARTS: readonly Part[] = [
  (random, { topic }) =>
    `<图表 标题="${topic}办理情况" 单位="件">\n\n| 类别 | 数量 |\n| --- | --- |\n${SUBHEADINGS.slice(
      0,
      random.between(3, 6),
    )
      .map((name) => `| ${name} | ${random.between(5, 400)} |`)
      .join('\n')}\n\n</图表>`,
  (random, { topic, action }) =>
    `<问答>\n\n### ${topic}${action}由谁负责？\n\n${random.pick(DEEDS)}。\n\n### ${random.pick(PROBLEMS)}怎么办？\n\n${random.pick(DEEDS)}。\n\n</问答>`,
  (random) =>
    `<步骤>\n\n1. **准备**：${random.pick(DEEDS)}。\n2. **办理**：${random.pick(DEEDS)}。\n3. **反馈**：${random.pick(DEEDS)}。\n\n</步骤>`,
  (random, { year }) =>
    `<时间线>\n\n- ${year}年${random.between(1, 4)}月：${random.pick(DEEDS)}。\n- ${year}年${random.between(5, 8)}月：${random.pick(DEEDS)}。\n- ${year}年${random.between(9, 12)}月：${random.pick(DEEDS)}。\n\n</时间线>`,
  (random) =>
    `<对比>\n\n| 项目 | 以前 | 现在 |\n| --- | --- | --- |\n| ${random.pick(TOPICS)} | ${random.pick(PROBLEMS)} | ${random.pick(DEEDS)} |\n| ${random.pick(TOPICS)} | ${random.pick(PROBLEMS)} | ${random.pick(DEEDS)} |\n\n</对比>`,
];

/** A body of MDX: some of the project's components, each after a heading and a paragraph. */
export function richBody(random: Random, subject: Subject): string {
  const first = random.between(0, PARTS.length - 1);
  return Array.from({ length: random.between(2, 4) }, (_, index) => {
    const part = PARTS[(first + index) % PARTS.length];
    return `## ${SUBHEADINGS[(first + index) % SUBHEADINGS.length]}\n\n${paragraph(random, subject, 2)}\n\n${part?.(random, subject) ?? ''}`;
  }).join('\n\n');
}
