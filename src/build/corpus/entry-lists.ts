import { type ListTypeId, listHeader, POWER_KINDS } from '../../schema/list-entry.ts';
import type { Random } from './random.ts';
import { ACTIONS, SUBJECTS, TOPICS, WHO } from './words.ts';

const SERVICE_KINDS = ['社会保障', '教育培训', '医疗卫生', '证明办理', '咨询查询', '文化体育'] as const;

/** How many entries a list has: the figures that the portal published, over the agencies. */
const ENTRIES: Readonly<Record<ListTypeId, readonly [least: number, most: number]>> = {
  'power-list': [40, 120],
  'service-list': [3, 8],
};

/** The CSV of an agency's list; no two rows have the same name. */
export function entryTable(type: ListTypeId, random: Random): string {
  const kinds = type === 'power-list' ? POWER_KINDS : SERVICE_KINDS;
  const [least, most] = ENTRIES[type];
  const names = new Set<string>();
  const rows = Array.from({ length: random.between(least, most) }, () => {
    let name = `${random.pick(TOPICS)}${random.pick(ACTIONS)}`;
    while (names.has(name))
      name = `${random.pick(TOPICS)}${random.pick(ACTIONS)}${random.pick(SUBJECTS)}事项`;
    names.add(name);
    return [
      '',
      name,
      random.pick(kinds),
      '示例依据',
      random.pick(WHO),
      random.pick(SUBJECTS),
      '受理、审查、决定',
      '',
    ];
  });
  return `${[listHeader(type), ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
