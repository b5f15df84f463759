import { expect, it } from 'vitest';
import { LIVE_RULES } from '../../../../src/checks/live-rules.ts';
import { RULES } from '../../../../src/checks/rules/index.ts';
import { findIdleSeverities, severityOf } from '../../../../src/checks/severities.ts';

it('what only the web can tell has ids of its own, and severities that portal.yaml may set', () => {
  const ids = [...RULES, ...LIVE_RULES].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(findIdleSeverities({ 'link-dead': 'warning' })).toEqual([]);
  expect(severityOf('link-dead', {})).toBe('error');
  expect(severityOf('link-dead', { 'link-dead': 'warning' })).toBe('warning');
  expect(findIdleSeverities({ 'link-deed': 'warning' })).toMatchObject([{ hint: '是不是“link-dead”？' }]);
});
