import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadFew } from '../../../src/build/cache/read-pool.ts';
import { checkAndReport } from '../../../src/build/check-command.ts';
import { MisuseError } from '../../../src/build/command.ts';
import { examplePolicy } from '../../../src/checks/example-documents.ts';
import type { DocumentText } from '../../../src/source/document-text.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const { project, read } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  return { project: mkdtempSync(`${tmpdir()}/lanmu-project-`), read: [] as string[] };
});
vi.mock('../../../src/build/project.ts', () => ({
  PROJECT_ROOT: `${project}/`,
  CACHE_FOLDER: `${project}/.lanmu/cache`,
}));
vi.mock('../../../src/build/code/code-files.ts', async (original) => ({
  ...(await original<object>()),
  readCodeFiles: () => new Map([['src/source/document.ts', '1']]),
}));
// Documents are read in this thread, where it is noted which; a thread of its own would load everything for each test.
vi.mock('../../../src/build/lookout.ts', async (original) => {
  const real = await original<typeof import('../../../src/build/lookout.ts')>();
  const { readForCache } = await import('../../../src/build/cache/read-for-cache.ts');
  const readHere: ReadFew = async (root, files, terms) => {
    read.push(...files.map(({ file }) => file));
    return files.map((file) => readForCache(root, file, terms));
  };
  return { startLookout: () => ({ ...real.startLookout(), documentReader: () => readHere }) };
});
// A rule that mends: two commas become one.
vi.mock('../../../src/checks/inspect.ts', () => {
  const inspectText = ({ file, source }: DocumentText) =>
    source.split('\n').flatMap((text, index) =>
      [...text.matchAll(/，，/g)].map((found) => {
        const at = { line: index + 1, column: found.index + 1 };
        const fix = { ...at, length: 2, text: '，' };
        return { rule: 'body-empty', file, at, message: '逗号重复', hint: '删去一个', fix };
      }),
    );
  const inspectAttachment = () => [];
  return { inspectText, inspectAttachment, INSPECTIONS: { inspect: inspectText, inspectAttachment } };
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const MINIMAL = join(import.meta.dirname, '../../sites/minimal/content');
const FILE = 'agencies/sfb/policies/2019/防汛 通知.md';
const OTHER = 'agencies/sfb/policies/2019/other.md';
const GOOD = examplePolicy();
const BAD = GOOD.replace('主动公开', '公开');

const folder = useTemporaryFolder();
let content = '';
let said = '';

beforeEach(() => {
  content = join(folder.path, 'content');
  cpSync(MINIMAL, content, { recursive: true });
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

function put(file: string, text: string, inside = content): void {
  mkdirSync(dirname(join(inside, file)), { recursive: true });
  writeFileSync(join(inside, file), text);
}

/** Checks as the command does. @returns the exit code, and the places that were reported */
async function check(
  files: readonly string[] = [],
  options: { staged?: boolean; fix?: boolean; format?: string; content?: string } = {},
) {
  said = '';
  read.length = 0;
  const code = await checkAndReport({ content, today: '2019-12-01', format: 'json', ...options }, files);
  const { diagnostics = [] } = options.format === undefined ? JSON.parse(said) : {};
  const places = diagnostics.map(
    ({ rule, path, line }: { rule: string; path: string; line: number }) => `${rule} ${path}:${line}`,
  );
  return { code, places };
}

describe('the check', () => {
  it('ends with 0 where nothing is wrong, with 1 where something is', async () => {
    expect(await check()).toEqual({ code: 0, places: [] });
    put(FILE, BAD);
    const { code, places } = await check();
    expect(code).toBe(1);
    expect(places).toContain(`field-type ${repositoryPath(FILE)}:3`);
  });

  it('reads nothing a second time, and then what has changed', async () => {
    put(FILE, GOOD);
    put(OTHER, GOOD);
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    await check();
    expect(read).toContain(FILE);
    await check();
    expect(read).toEqual([]);
    put(OTHER, `${GOOD}又一段。\n`);
    await check();
    expect(read).toEqual([OTHER]);
  });

  it('says the same in every format, and refuses others', async () => {
    put(FILE, BAD);
    for (const format of ['text', 'sarif', 'github', 'gitlab', 'json']) {
      expect((await check([], { format })).code).toBe(1);
      expect(said).toContain('field-type');
    }
    await expect(check([], { format: 'xml' })).rejects.toThrow(MisuseError);
  });
});

/** A path as reports for other programs have it, where the content lies in no repository. */
function repositoryPath(file: string): string {
  const parts = process.cwd().split('/').slice(1);
  return `${'../'.repeat(parts.length)}${content.slice(1)}/${file}`;
}

describe('given files', () => {
  beforeEach(() => {
    put(FILE, BAD);
    put(OTHER, BAD);
  });

  it('are reported alone: by their path from here, in the content, or as folders', async () => {
    const only = [`field-type ${repositoryPath(FILE)}:3`];
    const here = async (...files: string[]) => {
      const { places } = await check(files);
      return places.filter((place: string) => place.startsWith('field-type'));
    };
    expect(await here(join(content, FILE))).toEqual(only);
    expect(await here(FILE)).toEqual(only);
    vi.stubEnv('INIT_CWD', join(content, 'agencies'));
    expect(await here('sfb/policies/2019/防汛 通知.md')).toEqual(only);
    expect(await here('sfb')).toHaveLength(2);
    expect(await here(content)).toHaveLength(2);
    expect((await check(['jyj'])).code).toBe(0);
  });

  it('tell how many errors there are elsewhere', async () => {
    await check([OTHER], { format: 'text' });
    expect(said).toMatch(/没有列出的文件里还有 \d+ 个错误/);
  });

  it('that are elsewhere, or not there, are misuse', async () => {
    await expect(check([import.meta.filename])).rejects.toThrow(/不在内容文件夹/);
    await expect(check(['agencies/none.md'])).rejects.toThrow(/没有“agencies\/none.md”/);
    await expect(check([], { staged: true, fix: true })).rejects.toThrow(/git add/);
  });
});

describe('--fix', () => {
  const words = (commas: string) => examplePolicy({ body: `各单位${commas}要检查${commas}排水设施。` });

  it('mends what can be mended, and reports what is left', async () => {
    put(FILE, words('，，').replaceAll('\n', '\r\n'));
    put(OTHER, words('，，').replace('主动公开', '公开'));
    expect((await check([], { format: 'text' })).code).toBe(1);
    expect(said).toContain('可用 --fix 改正');
    expect((await check([], { format: 'text', fix: true })).code).toBe(1);
    expect(said).toContain(`已改正 4 处：${OTHER}（2 处）、${FILE}（2 处）`);
    expect(said).not.toContain('逗号重复');
    expect(said).toContain('field-type');
    expect(readFileSync(join(content, FILE), 'utf8')).toBe(words('，').replaceAll('\n', '\r\n'));
  });

  it('mends only what is asked about', async () => {
    put(FILE, words('，，'));
    put(OTHER, words('，，'));
    await check([OTHER], { format: 'text', fix: true });
    expect(readFileSync(join(content, OTHER), 'utf8')).toBe(words('，'));
    expect(readFileSync(join(content, FILE), 'utf8')).toBe(words('，，'));
    await check([OTHER], { format: 'text', fix: true });
    expect(said).toContain('没有能自动改正的');
  });
});

/** Runs git as a clerk whose machine has no settings. */
function git(...args: string[]): void {
  const identity = [
    '-c',
    'user.name=测试',
    '-c',
    'user.email=test@shili.example',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...identity, ...args], { cwd: folder.path, stdio: 'pipe' });
}

describe('what is staged', () => {
  const staged = () => check([], { staged: true });

  it('outside of a repository is misuse', async () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', dirname(folder.path));
    await expect(staged()).rejects.toThrow(/不在 git 仓库里/);
  });

  it('in a folder that is not there is misuse', async () => {
    await expect(check([], { staged: true, content: join(folder.path, 'none') })).rejects.toThrow(
      /没有内容文件夹/,
    );
  });

  it('without git is misuse', async () => {
    vi.stubEnv('PATH', folder.path);
    await expect(staged()).rejects.toThrow(/先安装 git/);
  });

  describe.each(['content', ''])('in a repository whose content is in “%s”', (inside) => {
    /** A place that the report names. */
    const at = (rule: string, file: string, line: number) =>
      `${rule} ${inside === '' ? file : `${inside}/${file}`}:${line}`;

    beforeEach(() => {
      if (inside === '') {
        content = folder.path;
        rmSync(join(folder.path, 'content'), { recursive: true });
        cpSync(MINIMAL, content, { recursive: true });
      }
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', '开始');
    });

    it('is checked, also in the first commit', async () => {
      expect(await staged()).toEqual({ code: 0, places: [] });
      put(FILE, BAD);
      git('add', '-A');
      expect(await staged()).toMatchObject({ code: 1 });
      expect((await staged()).places).toContain(at('field-type', FILE, 3));
      rmSync(join(folder.path, '.git'), { recursive: true });
      git('init', '-q');
      git('add', '-A');
      expect((await staged()).places).toContain(at('field-type', FILE, 3));
    });

    it('counts, not what lies in the work tree', async () => {
      put(FILE, BAD);
      git('add', '-A');
      put(FILE, GOOD);
      expect((await staged()).places).toContain(at('field-type', FILE, 3));
      await check([], { staged: true, format: 'text' });
      expect(said).toContain('暂存以后又改过');
      git('add', '-A');
      put(FILE, BAD);
      expect((await staged()).places).not.toContain(at('field-type', FILE, 3));
      rmSync(join(content, FILE));
      expect((await staged()).places).not.toContain(at('field-type', FILE, 3));
    });

    it('does not see what is not staged: documents, settings, attachments', async () => {
      put(FILE, GOOD.replace('column:', 'attachments:\n  - file: 表.txt\ncolumn:'));
      git('add', '-A');
      put('agencies/sfb/policies/2019/表.txt', '一');
      put(OTHER, BAD);
      for (const file of ['portal.yaml', 'columns.yaml', 'terms.yaml', 'calendar.yaml']) put(file, '坏了');
      expect((await staged()).places.filter((place: string) => !place.startsWith('index-number'))).toEqual([
        at('attachment-missing', FILE, 7),
      ]);
      git('add', join(content, 'agencies/sfb/policies/2019/表.txt'));
      expect((await staged()).code).toBe(0);
    });

    it('may have names that are no UTF-8, which are reported', async () => {
      const name = Buffer.concat([
        Buffer.from(`${content}/agencies/sfb/policies/`),
        Buffer.from([0xff, 0x2e, 0x6d, 0x64]),
      ]);
      writeFileSync(name, GOOD);
      git('add', '-A');
      const places = [at('file-unreadable', 'agencies/sfb/policies/\ufffd.md', 1)];
      expect((await staged()).places).toEqual(expect.arrayContaining(places));
      rmSync(name);
      expect((await staged()).places).toEqual(expect.arrayContaining(places));
    });

    it('may be renamed or deleted', async () => {
      put(FILE, BAD);
      git('add', '-A');
      git('commit', '-qm', '坏的');
      expect(await staged()).toEqual({ code: 0, places: [] });
      git('mv', join(content, FILE), join(content, OTHER));
      expect((await staged()).places).toContain(at('field-type', OTHER, 3));
      git('reset', '-q', '--hard');
      git('rm', '-q', join(content, FILE));
      expect(await staged()).toEqual({ code: 0, places: [] });
    });

    it('leaves index and work tree as they are, and nothing behind', async () => {
      put(FILE, BAD);
      git('add', '-A');
      put(FILE, GOOD);
      const index = readFileSync(join(folder.path, '.git/index'));
      await staged();
      expect(readFileSync(join(folder.path, '.git/index'))).toEqual(index);
      expect(readFileSync(join(content, FILE), 'utf8')).toBe(GOOD);
      expect(existsSync(join(content, '.git')) && inside !== '').toBe(false);
    });
  });
});
