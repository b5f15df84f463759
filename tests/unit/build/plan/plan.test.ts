import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltFile, hashBytes, isIntact, lookAtFile } from '../../../../src/build/plan/built-files.ts';
import { explainPlan } from '../../../../src/build/plan/explain.ts';
import { type Inputs, inputsText } from '../../../../src/build/plan/inputs.ts';
import type { Output } from '../../../../src/build/plan/output.ts';
import { isUpToDate, makePlan } from '../../../../src/build/plan/plan.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const out = useTemporaryFolder();

const INPUTS: Inputs = { code: 'c', site: 's', own: 'o' };

function outputOf(files: Readonly<Record<string, Inputs>>, name = '生成网页'): Output {
  return {
    name,
    unit: '个网页',
    files: Object.entries(files).map(([path, inputs]) => ({ path, inputs })),
    async write() {},
  };
}

/** Puts a file into the output and notes it as one that a build has made. */
function made(path: string, inputs: Inputs = INPUTS): [string, BuiltFile] {
  out.put(path, path);
  return [path, { inputs: inputsText(inputs), files: [lookAtFile(out.path, path, hashBytes(path))] }];
}

function plan(files: Readonly<Record<string, Inputs>>, built: readonly [string, BuiltFile][]) {
  const written = built.flatMap(([, { files: each }]) => each);
  const damaged = written.filter((file) => !isIntact(out.path, file)).map(({ path }) => path);
  return makePlan([outputOf(files)], new Map(built), new Set(damaged));
}

describe('what a build has to do', () => {
  test('nothing where all is as it was made', () => {
    const { kept, outputs, removed, reasons } = plan({ 'a.html': INPUTS }, [made('a.html')]);
    expect([...kept.keys()]).toEqual(['a.html']);
    expect(outputs[0]?.due).toEqual([]);
    expect(isUpToDate({ outputs, kept, removed, reasons })).toBe(true);
  });

  test('what there was not is made, and what is no more is removed', () => {
    const result = plan({ 'new.html': INPUTS }, [made('old.html')]);
    expect(result.outputs[0]?.due.map(({ path }) => path)).toEqual(['new.html']);
    expect(result.reasons.get('new.html')).toEqual(['new']);
    expect(result.removed).toEqual(['old.html']);
    expect(result.kept.size).toBe(0);
    expect(isUpToDate(result)).toBe(false);
  });

  test('a removal alone is work', () => {
    expect(isUpToDate(plan({}, [made('old.html')]))).toBe(false);
  });

  test.each(['code', 'site', 'place', 'own', 'shown', 'day'] as const)(
    'a change of %s is the reason',
    (kind) => {
      const { reasons, kept } = plan({ 'a.html': { ...INPUTS, [kind]: 'other' } }, [made('a.html')]);
      expect(reasons.get('a.html')).toEqual([kind]);
      expect(kept.size).toBe(0);
    },
  );

  test('an input that is no more is a change as well', () => {
    expect(plan({ 'a.html': { code: 'c', site: 's' } }, [made('a.html')]).reasons.get('a.html')).toEqual([
      'own',
    ]);
  });

  test('all reasons are told', () => {
    const { reasons } = plan({ 'a.html': { code: 'x', site: 'y', own: 'o' } }, [made('a.html')]);
    expect(reasons.get('a.html')).toEqual(['code', 'site']);
  });

  test('what has been deleted or changed in the output is made again', () => {
    const built = [made('gone.html'), made('longer.html'), made('same-size.html')];
    rmSync(join(out.path, 'gone.html'));
    writeFileSync(join(out.path, 'longer.html'), 'something much longer');
    writeFileSync(join(out.path, 'same-size.html'), 'SAME-SIZE.html');
    const { reasons, kept } = plan(
      { 'gone.html': INPUTS, 'longer.html': INPUTS, 'same-size.html': INPUTS },
      built,
    );
    expect([...reasons.values()]).toEqual([['damaged'], ['damaged'], ['damaged']]);
    expect(kept.size).toBe(0);
  });

  test('a folder is damaged where one of its files is', () => {
    const [, one] = made('search/a');
    const [, other] = made('search/b');
    const built: [string, BuiltFile] = [
      'search/',
      { inputs: inputsText(INPUTS), files: [...one.files, ...other.files] },
    ];
    expect(plan({ 'search/': INPUTS }, [built]).kept.size).toBe(1);
    rmSync(join(out.path, 'search/b'));
    expect(plan({ 'search/': INPUTS }, [built]).reasons.get('search/')).toEqual(['damaged']);
  });

  test('two outputs cannot write one path', () => {
    const outputs = [outputOf({ 'a.html': INPUTS }), outputOf({ 'a.html': INPUTS }, '其他')];
    expect(() => makePlan(outputs, new Map(), new Set())).toThrow('a.html');
  });
});

describe('telling why', () => {
  test('each reason with the files it is of, what goes and what stays', () => {
    const result = plan(
      { 'new.html': INPUTS, 'changed.html': { ...INPUTS, own: 'x', site: 'y' }, 'kept.html': INPUTS },
      [made('changed.html'), made('kept.html'), made('old.html')],
    );
    expect(explainPlan(result)).toEqual([
      '生成网页：2 个文件',
      '  原来没有：1 个',
      '    new.html',
      '  网站设置变了；文件本身变了：1 个',
      '    changed.html',
      '删去不再有的：1 个文件',
      '    old.html',
      '沿用：1 个文件',
    ]);
  });

  test('of many files some are named and all are counted', () => {
    const files = Object.fromEntries(Array.from({ length: 1234 }, (_, index) => [`${index}.html`, INPUTS]));
    const lines = explainPlan(plan(files, []));
    expect(lines).toHaveLength(2 + 10 + 1 + 1);
    expect(lines).toContain('    …… 共 1,234 个');
  });

  test('nothing to do is said too', () => {
    expect(explainPlan(plan({ 'a.html': INPUTS }, [made('a.html')]))).toEqual(['沿用：1 个文件']);
  });
});
