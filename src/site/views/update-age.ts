import type { PlainDate } from '../../schema/dates.ts';
import { daysBetween } from '../../schema/day-count.ts';
import { wholeMonthsBetween } from '../../schema/elapsed-time.ts';

/** Up to this many days an age is told in days: every month is over by the day after. */
const DAYS_TOLD = 30;
const MONTHS_A_YEAR = 12;

/** How long ago something was updated, and whether that is longer than its limit allows. */
export interface UpdateAge {
  /** `今天更新`, `12 天前更新`; once the limit has passed, `3 个月未更新`. */
  readonly text: string;
  readonly isStale: boolean;
}

function spanOf(from: PlainDate, to: PlainDate): string {
  const days = daysBetween(from, to);
  if (days <= DAYS_TOLD) return `${days} 天`;
  const months = wholeMonthsBetween(from, to);
  if (months < MONTHS_A_YEAR) return `${months} 个月`;
  const rest = months % MONTHS_A_YEAR;
  return `${Math.floor(months / MONTHS_A_YEAR)} 年${rest > 0 ? ` ${rest} 个月` : ''}`;
}

/**
 * Puts in words how long ago something was updated.
 * @param updatedOn the day of the newest item; a later one than today's is a draft's, still to come
 * @param limit after how many days without an update it is stale; undefined where there is no limit
 */
export function updateAge(updatedOn: PlainDate, today: PlainDate, limit: number | undefined): UpdateAge {
  const days = daysBetween(updatedOn, today);
  if (days < 0) return { text: '尚未到发布日期', isStale: false };
  if (limit !== undefined && days > limit)
    return { text: `${spanOf(updatedOn, today)}未更新`, isStale: true };
  if (days < 2) return { text: days === 0 ? '今天更新' : '昨天更新', isStale: false };
  return { text: `${spanOf(updatedOn, today)}前更新`, isStale: false };
}
