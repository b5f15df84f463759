import { expect, test } from 'vitest';
import { readDocument } from '../../../src/source/document.ts';
import { makeFolder } from './content-folder.ts';

const FRONT_MATTER = '---\ntitle: 关于开放数据的通知\n---\n';

async function read(text: string, file = 'agencies/sfb/policies/a.md') {
  return readDocument(makeFolder({ [file]: text }), file, { agency: 'sfb', type: 'policy' });
}

test('a body comes ready for its page, beside the record and not in it', async () => {
  const { record, prepared } = await read(`${FRONT_MATTER}\n## 总则\n\n见[附件](a.pdf)。\n`);
  expect(record?.facts).toMatchObject({ anchors: '总则', links: [{ url: 'a.pdf', line: 7 }] });
  expect(prepared).toMatchObject({
    outline: [{ depth: 2, text: '总则', anchor: '总则' }],
    text: '总则\n见附件。',
  });
  expect(prepared?.html).toContain('<h2 id="总则">总则</h2>');
  expect(JSON.stringify(record)).not.toContain('<h2');
});

test('an MDX body has no HTML of ours', async () => {
  const { prepared } = await read(
    `${FRONT_MATTER}\n<步骤>\n1. 申请\n</步骤>\n`,
    'agencies/sfb/policies/a.mdx',
  );
  expect(prepared).toEqual({ html: '', outline: [], text: '申请' });
});

test('where one cannot tell where the body begins, there is none', async () => {
  expect((await read('---\ntitle: 甲\n')).prepared).toBeUndefined();
});

test('a line break of another script is no end of the first line', async () => {
  const { findings } = await read('---\u2028title: 甲\n---\n\n乙\n');
  expect(findings).toMatchObject([{ rule: 'front-matter-language' }]);
});
