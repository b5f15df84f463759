import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../built-site.ts';
import { DOCUMENT_EDITS } from './document-edits.ts';
import type { Edit, Scene } from './edit.ts';
import { PORTAL_EDITS } from './portal-edits.ts';

function cacheOf({ projects: [project] }: Scene): string {
  return join(project.path, '.lanmu/cache');
}

/** What lies in the output; nothing where a fault has kept a deleted one from being made again. */
function filesOfOutput({ out }: Scene): string[] {
  return existsSync(out) ? filesOf(out) : [];
}

/** A file of the cache; those of the compiled site go all together or not at all. */
function pickCacheFile(scene: Scene): string | undefined {
  const cache = cacheOf(scene);
  const files = existsSync(cache) ? filesOf(cache).filter((file) => !file.startsWith('site/')) : [];
  return files.length > 0 ? scene.random.pick(files) : undefined;
}

function flipByte({ random }: Scene, path: string): void {
  const bytes = readFileSync(path);
  if (bytes.length === 0) return;
  const at = random.between(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
  writeFileSync(path, bytes);
}

function makeAny(scene: Scene): string {
  const edit = scene.random.pick([...DOCUMENT_EDITS, ...PORTAL_EDITS].filter(({ compiles }) => !compiles));
  return `${edit.name} ${edit.make(scene)}`;
}

/** Puts the content of an earlier step back, with its times. */
function undo(scene: Scene): string {
  const back = scene.random.between(1, Math.min(6, scene.past.length));
  const state = scene.past.at(-back);
  if (state) scene.files = new Map(state);
  return `${back} steps`;
}

/** Starts a build and kills it somewhere. A build that has work to do tells of seven to nine phases. */
async function crash(scene: Scene): Promise<string> {
  const { random } = scene;
  const kill = {
    phases: random.between(0, 8),
    milliseconds: random.between(0, random.chance(0.5) ? 30 : 400),
  };
  const isKilled = await scene.interrupt(kill);
  return `${isKilled ? 'killed' : 'over before'} ${kill.milliseconds} ms after ${kill.phases} phases`;
}

/** Changes something in both copies of the project. */
function changeCode({ projects }: Scene, file: string, change: (text: string) => string): string {
  for (const { path } of projects) {
    const place = join(path, file);
    writeFileSync(place, change(readFileSync(place, 'utf8')));
  }
  return file;
}

/** What happens to the machine, the cache and the output. */
export const DISTURBANCES: readonly Edit[] = [
  { name: 'change nothing', make: () => undefined },
  { name: 'undo', make: undo },
  {
    name: 'undo and change',
    make: (scene) => `${undo(scene)}, ${makeAny(scene)}`,
  },
  {
    name: 'change much at once',
    make: (scene) => Array.from({ length: 6 }, () => makeAny(scene)).join('; '),
  },
  {
    name: 'a crash in the middle of a build',
    make: async (scene) => `${makeAny(scene)}; ${await crash(scene)}`,
  },
  {
    name: 'crashes, and undone meanwhile',
    async make(scene) {
      const first = `${makeAny(scene)}; ${await crash(scene)}`;
      const second = `${makeAny(scene)}; ${await crash(scene)}`;
      return `${first}; ${second}; ${undo(scene)}`;
    },
  },
  {
    name: 'a crash while the output is made from nothing',
    async make(scene) {
      rmSync(scene.out, { recursive: true, force: true });
      return crash(scene);
    },
  },
  {
    name: 'the cache is deleted',
    make(scene) {
      for (const part of ['content', 'built', 'files', 'search'])
        rmSync(join(cacheOf(scene), part), { recursive: true, force: true });
      return undefined;
    },
  },
  {
    name: 'the cache and the compiled pages are deleted',
    compiles: true,
    make(scene) {
      rmSync(cacheOf(scene), { recursive: true, force: true });
      return undefined;
    },
  },
  {
    name: 'a byte of the cache flips',
    make(scene) {
      const file = pickCacheFile(scene);
      if (file) flipByte(scene, join(cacheOf(scene), file));
      return `${file}; ${makeAny(scene)}`;
    },
  },
  {
    name: 'a file of the cache is cut short',
    make(scene) {
      const file = pickCacheFile(scene);
      if (file) {
        const path = join(cacheOf(scene), file);
        truncateSync(path, scene.random.between(0, readFileSync(path).length));
      }
      return `${file}; ${makeAny(scene)}`;
    },
  },
  {
    name: 'a file of the cache is deleted',
    make(scene) {
      const file = pickCacheFile(scene);
      if (file) rmSync(join(cacheOf(scene), file));
      return `${file}; ${makeAny(scene)}`;
    },
  },
  {
    name: 'a published file is deleted',
    make(scene) {
      // Without these it is no output of ours, and is refused.
      const files = filesOfOutput(scene).filter(
        (each) => !/^(?:index\.html|404\.html|sitemap\.xml)$/.test(each),
      );
      if (files.length === 0) return 'none';
      const file = scene.random.pick(files);
      rmSync(join(scene.out, file));
      return file;
    },
  },
  {
    name: 'a published file is changed',
    make(scene) {
      const files = filesOfOutput(scene);
      if (files.length === 0) return 'none';
      const file = scene.random.pick(files);
      if (scene.random.chance(0.5)) appendFileSync(join(scene.out, file), '改');
      else flipByte(scene, join(scene.out, file));
      return file;
    },
  },
  {
    name: 'the output is deleted',
    make(scene) {
      rmSync(scene.out, { recursive: true, force: true });
      return undefined;
    },
  },
  {
    name: 'the output has other times, as if it were unpacked',
    make(scene) {
      for (const file of filesOfOutput(scene))
        utimesSync(join(scene.out, file), 1_600_000_000, 1_600_000_000);
      return makeAny(scene);
    },
  },
  {
    name: 'files have times to come or long past',
    make(scene) {
      for (const [path, file] of scene.files)
        if (scene.random.chance(0.2))
          scene.files.set(path, { ...file, time: scene.random.pick([4_000_000_000_000, 86_400_000]) });
      return makeAny(scene);
    },
  },
  {
    name: 'a template is edited',
    compiles: true,
    make(scene) {
      // Not one of the words that are sought, which no content holds.
      const word = scene.token().replace('zq', 'mb');
      const file = scene.random.pick([
        'pages/DocumentPage.astro',
        'components/SiteFooter.astro',
        'pages/EntryPage.astro',
      ]);
      return changeCode(scene, `src/site/${file}`, (text) => `${text}\n<p>${word}</p>\n`);
    },
  },
  {
    name: 'a style is edited',
    compiles: true,
    make(scene) {
      const rule = `.${scene.token().replace('zq', 'ys')} {\n  color: red;\n}\n`;
      const sheet = scene.random.pick(['base.css', 'meeting.css', 'components/prose.css']);
      return changeCode(scene, `src/site/styles/${sheet}`, (text) => `${text}\n${rule}`);
    },
  },
  {
    name: 'a script is edited',
    compiles: true,
    make(scene) {
      const word = scene.token().replace('zq', 'jb');
      const file = scene.random.pick(['scripts/not-found.ts', 'scripts/page-tools.ts']);
      return changeCode(
        scene,
        `src/site/${file}`,
        (text) => `${text}\ndocument.documentElement.dataset['${word}'] = '';\n`,
      );
    },
  },
];
