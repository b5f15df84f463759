import type { Calendar } from '../schema/calendar.ts';

/** Days of a list on lines of so many, each a day of the same year. */
const DAYS_A_LINE = 8;

function listLines(name: string, days: readonly string[]): string[] {
  if (days.length === 0) return [];
  const sorted = [...new Set(days)].sort();
  const lines = Array.from({ length: Math.ceil(sorted.length / DAYS_A_LINE) }, (_, index) =>
    sorted.slice(index * DAYS_A_LINE, (index + 1) * DAYS_A_LINE).join(', '),
  );
  if (lines.length === 1) return [`    ${name}: [${lines[0]}]`];
  return [`    ${name}:`, '      [', ...lines.map((line) => `        ${line},`), '      ]'];
}

/** The text of calendar.yaml. @param head comment lines, without `#` */
export function calendarFile({ years }: Calendar, head: readonly string[]): string {
  const body = Object.entries(years)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([year, { holidays, workdays }]) => {
      const lines = [...listLines('holidays', holidays), ...listLines('workdays', workdays)];
      return lines.length === 0 ? [`  '${year}': {}`] : [`  '${year}':`, ...lines];
    });
  const listed = body.length === 0 ? ['years: {}'] : ['years:', ...body];
  return `${[...head.map((line) => `# ${line}`), '', ...listed].join('\n')}\n`;
}
