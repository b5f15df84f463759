import { groupDigits } from '../progress.ts';
import type { Plan, Reason } from './plan.ts';

/** What each reason is called. */
const WORDS: Readonly<Record<Reason, string>> = {
  new: '原来没有',
  damaged: '输出文件夹里的不见了，或被改动过',
  code: '模板、程序或所用的软件包变了',
  site: '网站设置变了',
  place: '所在的栏目或单位变了',
  own: '文件本身变了',
  shown: '所列或相关的文件变了',
  day: '日期变了',
};

/** So many paths are named for each reason. */
const NAMED = 10;

function namePaths(paths: readonly string[]): string[] {
  const named = paths.slice(0, NAMED).map((path) => `    ${path}`);
  return paths.length > NAMED ? [...named, `    …… 共 ${groupDigits(paths.length)} 个`] : named;
}

/** Says in lines what a build makes and why, what it removes and what stays. */
export function explainPlan({ outputs, kept, removed, reasons }: Plan): string[] {
  const lines: string[] = [];
  for (const { output, due } of outputs) {
    if (due.length === 0) continue;
    lines.push(`${output.name}：${groupDigits(due.length)} 个文件`);
    const groups = Map.groupBy(due, ({ path }) =>
      (reasons.get(path) ?? []).map((reason) => WORDS[reason]).join('；'),
    );
    for (const [why, files] of groups)
      lines.push(`  ${why}：${groupDigits(files.length)} 个`, ...namePaths(files.map(({ path }) => path)));
  }
  if (removed.length > 0)
    lines.push(`删去不再有的：${groupDigits(removed.length)} 个文件`, ...namePaths(removed));
  lines.push(`沿用：${groupDigits(kept.size)} 个文件`);
  return lines;
}
