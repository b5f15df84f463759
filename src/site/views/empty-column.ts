import type { Column } from '../../portal/model.ts';
import { categoryBasis } from './article-20.ts';

/** What an empty column says: what will be in it, and that there is nothing yet. */
export interface EmptyColumnView {
  readonly purpose: string | undefined;
  readonly state: string;
}

function catalogPurpose({ title, agency, item }: Column): string | undefined {
  if (!agency || !item) return undefined;
  const basis = `依据《政府信息公开条例》${categoryBasis(item.category)}`;
  return `${agency.shortName}在这里公开“${title}”的信息，${basis}，公开时限为${item.timeLimit}。`;
}

export function emptyColumnView(column: Column): EmptyColumnView {
  return { purpose: column.description ?? catalogPurpose(column), state: '目前还没有发布内容。' };
}
