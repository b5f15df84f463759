import type { Column } from '../../portal/model.ts';
import { categoryBasis } from './article-20.ts';
import { writtenDay } from './written-day.ts';

/** What an empty column says: what will be in it, since when it is there, and that there is nothing yet. */
export interface EmptyColumnView {
  readonly purpose: string | undefined;
  readonly state: string;
}

function catalogPurpose({ title, agency, item }: Column): string | undefined {
  if (!agency || !item) return undefined;
  const basis = `依据《政府信息公开条例》${categoryBasis(item.category)}`;
  return `${agency.shortName}在这里公开“${title}”的信息，${basis}，公开时限为${item.timeLimit}。`;
}

function stateOf({ since, item }: Column): string {
  if (since === undefined) return '目前还没有发布内容。';
  const opening = item ? `按${writtenDay(since)}公布的信息公开目录开设` : `${writtenDay(since)}开设`;
  return `本栏目${opening}，目前还没有发布内容。`;
}

export function emptyColumnView(column: Column): EmptyColumnView {
  return { purpose: column.description ?? catalogPurpose(column), state: stateOf(column) };
}
