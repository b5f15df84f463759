import { expect, test } from 'vitest';
import { readPhases } from '../../../../src/build/bench/phases.ts';
import { lineProgress } from '../../../../src/build/progress.ts';

test('reads the phases that a build writes, and nothing else that it says', async () => {
  let written = '[warn] 12 秒\n';
  const stream = {
    isTTY: false,
    write: (text: string) => (written += text),
  } as unknown as NodeJS.WriteStream;
  const progress = lineProgress(stream);
  await progress.phase('生成网页', async () => 1);
  await progress.phase(
    '复制附件',
    async () => 3,
    (files) => `${files} 个`,
  );
  written += '已生成 dist：7 个网页，用时 3.2 秒。\n';
  const phases = readPhases(written);
  expect(Object.keys(phases)).toEqual(['生成网页', '复制附件']);
  for (const time of Object.values(phases)) expect(time).toBeLessThan(5);
});
