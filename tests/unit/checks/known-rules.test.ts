import { expect, it } from 'vitest';
import { explainUnknownRule, knownRuleOfId } from '../../../src/checks/known-rules.ts';

it('the rules of check and those of links are known', () => {
  for (const id of ['body-empty', 'link-dead']) {
    expect(knownRuleOfId(id)).toMatchObject({ id });
    expect(explainUnknownRule(id)).toBeUndefined();
  }
});

it('of any other id is said which one is near, or what to do', () => {
  expect(explainUnknownRule('body-empt')).toEqual({
    message: '没有检查规则“body-empt”',
    hint: '是不是“body-empty”？',
  });
  expect(explainUnknownRule('link-deed')?.hint).toContain('link-dead');
  expect(explainUnknownRule('constructor')?.hint).toContain('删去');
});
