import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectText } from '../checks/inspect.ts';
import type { ReadAttachment } from '../source/attachment.ts';
import { type ContentReader, plainReader } from '../source/content-reader.ts';
import { isJunk, symlinkFinding, type WalkedFolder } from '../source/walk.ts';
import { readAttachments } from './cache/attachment-pool.ts';
import { MisuseError } from './command.ts';

/** What is staged in git for the next commit, as far as it is content. */
export interface StagedContent {
  /** Files that the commit adds or changes, by their paths in the content. */
  readonly files: ReadonlySet<string>;
  /** Files that the work tree has otherwise, or lacks. */
  readonly changed: ReadonlySet<string>;
  /** Reads the content as it will be committed: what differs in the work tree, out of git. @param base reads the work tree */
  reader(base: ContentReader): ContentReader;
  /** Removes what was taken out of git. */
  dispose(): void;
}

/** A file in git's index. */
interface IndexEntry {
  readonly file: string;
  readonly mode: string;
}

const LINK = '120000';
const MODULE = '160000';

/** What `git diff` is asked for: the names of files, from the folder where it runs. */
const NAMES = ['--name-only', '-z', '--relative', '--no-renames', '--no-ext-diff', '--ignore-submodules'];

/** The environment for git: its own folders follow from the content's place, also where a hook names those it runs in. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _folder, GIT_WORK_TREE: _tree, GIT_PREFIX: _prefix, ...env } = process.env;
  // Its complaints are read, in English.
  return { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

/** Runs git in a folder. @returns what it says @throws MisuseError where there is no git, or it fails */
function git(folder: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('git', args, { cwd: folder, env: gitEnvironment() });
    const said: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => {
      complaint += bytes.toString();
    });
    child.on('error', () => fail(new MisuseError('--staged 要用 git，这里没有：先安装 git')));
    child.on('close', (code) => {
      if (code === 0) return done(Buffer.concat(said).toString());
      const isOutside = /not a git repository/i.test(complaint);
      const reason = isOutside ? '它不在 git 仓库里' : complaint.trim();
      return fail(new MisuseError(`--staged 读不到 ${folder} 暂存的内容：${reason}`));
    });
    // Git may end before it has read everything; its exit code tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const namesIn = (said: string) => said.split('\0').filter((name) => name !== '');

/** What is in the index below a folder. @throws MisuseError while a merge is not settled */
async function readIndex(folder: string): Promise<IndexEntry[]> {
  const entries = namesIn(await git(folder, ['ls-files', '--stage', '-z', '--', '.'])).map((row) => {
    const tab = row.indexOf('\t');
    const [mode = '', , stage] = row.slice(0, tab).split(' ');
    return { file: row.slice(tab + 1), mode, stage };
  });
  const unsettled = entries.find(({ stage }) => stage !== '0');
  if (unsettled) throw new MisuseError(`“${unsettled.file}”合并时有冲突，还没有解决：解决后 git add，再检查`);
  return entries.filter(({ mode }) => mode !== MODULE);
}

/** The folders that files lie in. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return [...folders].sort();
}

/** The content as the index has it, with the findings of a walk. */
function walkIndex(entries: readonly IndexEntry[]): WalkedFolder {
  const known = entries.filter(({ file }) => !file.split('/').some(isJunk));
  const files = known.filter(({ mode }) => mode !== LINK).map(({ file }) => file);
  const links = known.filter(({ mode }) => mode === LINK);
  return {
    files: files.sort(),
    folders: foldersOf(files),
    findings: links.map(({ file }) => symlinkFinding(file)),
  };
}

/**
 * Looks at what is staged in git below a content folder. Nothing of git's changes.
 * @param contentDir its absolute path; it may be a part of the repository, or all of it
 * @throws MisuseError where git is missing, or the folder is in no repository
 */
export async function openStaged(contentDir: string): Promise<StagedContent> {
  if (!existsSync(contentDir)) throw new MisuseError(`没有内容文件夹“${contentDir}”，用 --content 指明`);
  const prefix = (await git(contentDir, ['rev-parse', '--show-prefix'])).replace(/\n$/, '');
  const [entries, staged, unlike] = await Promise.all([
    readIndex(contentDir),
    git(contentDir, ['diff', ...NAMES, '--cached', '--diff-filter=d', '--', '.']),
    git(contentDir, ['diff', ...NAMES, '--', '.']),
  ]);
  const files = new Set(namesIn(staged));
  const changed = new Set(namesIn(unlike));
  const folder = mkdtempSync(join(tmpdir(), 'lanmu-staged-'));
  const top = join(folder, prefix);
  /** Files of the work tree. */
  let here: ReadonlySet<string> = new Set();
  /** Files of the index that the work tree lacks, or has otherwise. */
  const elsewhere = new Set<string>();

  /** Takes files out of the index, as git would check them out. */
  async function take(taken: readonly string[]): Promise<void> {
    if (taken.length === 0) return;
    await git(
      contentDir,
      ['checkout-index', '-f', '-q', '-z', '--stdin', `--prefix=${folder}/`],
      taken.map((file) => `${file}\0`).join(''),
    );
    for (const file of taken) elsewhere.add(file);
  }

  /** Reads each file where it lies. What the work tree has is looked at too, so that its cache does not forget it. */
  async function readEach<Asked, Read>(
    asked: readonly Asked[],
    fileOf: (asked: Asked) => string,
    readHere: (asked: readonly Asked[]) => Promise<readonly Read[]>,
    readThere: (asked: readonly Asked[]) => Promise<readonly Read[]>,
  ): Promise<Read[]> {
    const read = new Map<string, Read>();
    const readInto = async (some: readonly Asked[], reading: typeof readHere) => {
      const results = await reading(some);
      for (const [index, each] of some.entries()) read.set(fileOf(each), results[index] as Read);
    };
    await readInto(
      asked.filter((each) => here.has(fileOf(each)) || !elsewhere.has(fileOf(each))),
      readHere,
    );
    await readInto(
      asked.filter((each) => elsewhere.has(fileOf(each))),
      readThere,
    );
    return asked.map((each) => read.get(fileOf(each)) as Read);
  }

  async function readAttachmentsThere(asked: readonly string[]): Promise<ReadAttachment[]> {
    const read = new Map<string, ReadAttachment>();
    await readAttachments(top, asked, (file, result) => read.set(file, result));
    return asked.map((file) => read.get(file) as ReadAttachment);
  }

  return {
    files,
    changed,
    reader(base) {
      const there = { ...plainReader(top, { inspect: inspectText }), attachments: readAttachmentsThere };
      return {
        rootOf: (file) => (elsewhere.has(file) ? top : contentDir),
        async walk() {
          here = new Set((await base.walk()).files);
          const walked = walkIndex(entries);
          const unlikeHere = walked.files.filter((file) => changed.has(file) || !here.has(file));
          // A name that is no UTF-8 cannot be asked for; it is reported as a file that cannot be read.
          await take(unlikeHere.filter((file) => !file.includes('\ufffd')));
          return walked;
        },
        documents: (asked, terms) =>
          readEach(
            asked,
            ({ file }) => file,
            (some) => base.documents(some, terms),
            (some) => there.documents(some, terms),
          ),
        attachments: (asked) => readEach(asked, (file) => file, base.attachments, there.attachments),
      };
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
