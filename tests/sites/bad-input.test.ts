import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  buildSite,
  CONTENT,
  copyContent,
  filesOf,
  makeFolder,
  runScript,
  SAMPLE_DATE,
  tryBuild,
} from './built-site.ts';

const folder = makeFolder();
const content = copyContent(CONTENT.minimal, folder.path);
const out = join(folder.path, 'dist');
afterAll(folder.dispose);

const [AGENCY] = filesOf(join(CONTENT.minimal, 'agencies')).map((file) => file.split('/')[0] ?? '');
const POLICIES = `agencies/${AGENCY}/policies`;

function policy(lines: Record<string, string | undefined>, body = '正文。\n'): string {
  const fields = {
    title: '关于测试的通知',
    disclosure: '主动公开',
    review: '通过',
    publishedOn: '2019-11-20',
    column: 'xxgk/zcwj',
    ...lines,
  };
  const yaml = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}\n`],
  );
  return `---\n${yaml.join('')}---\n\n${body}`;
}

function write(file: string, text: string | Uint8Array): void {
  const path = join(content, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** What a tired clerk might commit in one evening: the file, how it is made, and what the message must contain. */
const MISTAKES: readonly { file: string; at: string; says: RegExp; make(file: string): void }[] = [
  {
    file: `${POLICIES}/broken-yaml.md`,
    at: '3:',
    says: /yaml-syntax/,
    make: (file) => write(file, '---\ntitle: 通知\n\tdisclosure: 主动公开\n---\n\n正文。\n'),
  },
  {
    file: `${POLICIES}/no-title.md`,
    at: '2:',
    says: /名称（title）/,
    make: (file) => write(file, policy({ title: undefined })),
  },
  {
    file: `${POLICIES}/mistyped.md`,
    at: '2:1',
    says: /field-type/,
    make: (file) => write(file, policy({ title: '[1, 2]' })),
  },
  {
    file: `${POLICIES}/impossible-date.md`,
    at: '5:1',
    says: /2019-02-30/,
    make: (file) => write(file, policy({ publishedOn: '2019-02-30' })),
  },
  {
    file: `${POLICIES}/unknown-column.md`,
    at: '6:1',
    says: /xxgk\/zcwj/,
    make: (file) => write(file, policy({ column: 'xxgk/zcwjj' })),
  },
  {
    file: 'agencies/nobody/agency.yaml',
    at: '1:1',
    says: /agency-unknown/,
    make: () => write('agencies/nobody/policies/unknown-agency.md', policy({})),
  },
  {
    file: `agencies/${AGENCY}/polices`,
    at: '1:1',
    says: /“policies”/,
    make: (file) => write(`${file}/unknown-type.md`, policy({})),
  },
  {
    file: `${POLICIES}/twice.md`,
    at: '1:1',
    says: /网址与/,
    make: (file) => {
      write(file, policy({}));
      write(`${POLICIES}/Twice.md`, policy({}));
    },
  },
  {
    file: `${POLICIES}/gbk.md`,
    at: '',
    says: /GBK|GB18030/,
    make: (file) =>
      write(
        file,
        Buffer.concat([
          Buffer.from('---\ntitle: '),
          Buffer.from([0xb9, 0xd8, 0xd3, 0xda]),
          Buffer.from('\n---\n'),
        ]),
      ),
  },
  { file: `${POLICIES}/empty.md`, at: '', says: /body-empty/, make: (file) => write(file, policy({}, '\n')) },
  {
    file: `${POLICIES}/code.md`,
    at: '1:',
    says: /front-matter-language/,
    make: (file) =>
      write(
        file,
        '---js\nmodule.exports = require("fs").writeFileSync("/tmp/lanmu-ran", "");\n---\n\n正文。\n',
      ),
  },
  {
    file: `${POLICIES}/dead-link.md`,
    at: '9:',
    says: /nowhere\.md/,
    make: (file) => write(file, policy({}, '见[通知](nowhere.md)。\n')),
  },
  {
    file: `${POLICIES}/no-attachment.md`,
    at: '8:',
    says: /biao\.xlsx/,
    make: (file) => write(file, policy({ attachments: '\n  - file: biao.xlsx' })),
  },
  {
    file: `${POLICIES}/dangerous.md`,
    at: '8:',
    says: /attachment-type/,
    make: (file) => {
      write(file, policy({ attachments: '\n  - file: setup.exe' }));
      write(`${POLICIES}/setup.exe`, 'MZ');
    },
  },
  {
    file: `${POLICIES}/escaping.md`,
    at: '8:',
    says: /attachment-path/,
    make: (file) => write(file, policy({ attachments: '\n  - file: ../../../portal.yaml' })),
  },
  {
    file: `${POLICIES}/passwd.txt`,
    at: '',
    says: /symlink/,
    make: (file) => symlinkSync('/etc/passwd', join(content, file)),
  },
  {
    file: `${POLICIES}/unknown-key.md`,
    at: '7:',
    says: /publishedOn|summary/,
    make: (file) => write(file, policy({ sumary: '概述' })),
  },
  {
    file: `${POLICIES}/runs.mdx`,
    at: '9:',
    says: /mdx-code/,
    make: (file) => write(file, policy({}, "import fs from 'node:fs'\n\n正文。\n")),
  },
  {
    file: 'columns.yaml',
    at: '',
    says: /column-duplicate/,
    make: (file) => {
      const text = readFileSync(join(content, file), 'utf8');
      write(file, text.replace(/^columns:\n/m, 'columns:\n  - id: fw\n    title: 又一个办事服务\n'));
    },
  },
];

beforeAll(() => buildSite(content, out));

it('reports every mistake of a bad evening in one run, each at its place, and leaves the published site alone', () => {
  const before = filesOf(out).map((file) => [file, readFileSync(join(out, file), 'base64')]);
  for (const mistake of MISTAKES) mistake.make(mistake.file);

  const { exitCode, stderr } = tryBuild(content, out);

  expect(exitCode).toBe(1);
  const blocks = stderr.split(/\n(?=\S+:\d+:\d+)/);
  const missed = MISTAKES.filter(({ file, at, says }) => {
    return !blocks.some((block) => block.startsWith(`${file}:${at}`) && says.test(block));
  });
  expect(missed.map(({ file, at }) => `${file}:${at}`)).toEqual([]);
  expect(stderr).not.toContain('root:x:0:0');
  expect(stderr).not.toMatch(/^\s+at .*\.[jt]s:\d+/m);
  expect(filesOf(out).map((file) => [file, readFileSync(join(out, file), 'base64')])).toEqual(before);
});

it('says so when a column is its own child', () => {
  const cyclic = copyContent(CONTENT.minimal, join(folder.path, 'cyclic'));
  writeFileSync(
    join(cyclic, 'columns.yaml'),
    'columns:\n  - &top\n    id: xxgk\n    title: 信息公开\n    children:\n      - *top\n',
  );
  const { exitCode, stdout } = runScript('check', ['--content', cyclic, '--today', SAMPLE_DATE]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/columns\.yaml:6:\d+/);
  expect(stdout).toContain('循环');
});
