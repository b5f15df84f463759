import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import {
  ONE_PORTALS_NAMES,
  PAGE_IMPORTS,
  PAGE_LINES,
  PAGE_TYPES,
  READS_FILES,
  ROOMS,
  type Room,
} from './import-table.ts';
import { type ModuleImport, readModule } from './module-source.ts';

/** A file of the project, by its path from the project’s folder. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const CODE = /\.(?:ts|mts|js|mjs|tsx|astro)$/;
const BUILT_IN = new Set(builtinModules);

/** The room that a path lies in; undefined outside of the house. */
export function roomOf(path: string): string | undefined {
  if (path.startsWith('scripts/')) return 'scripts';
  if (/^src\/(?:content|live)\.config\.ts$/.test(path)) return 'pages';
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function packageOf(specifier: string): string {
  if (specifier.includes(':') || specifier.startsWith('astro/')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isBuiltIn(specifier: string): boolean {
  return specifier.startsWith('node:') || BUILT_IN.has(specifier);
}

function judgeBuiltIn(room: Room, { specifier, names, isTypeOnly }: ModuleImport): string | undefined {
  if (room.node === 'never') return `imports Node's ${specifier}`;
  const isOfFiles = /^(?:node:)?fs(?:\/promises)?$/.test(specifier);
  const startsProcesses = /^(?:node:)?(?:child_process|cluster)$/.test(specifier);
  if (room.node === 'writes files' || isTypeOnly) return undefined;
  if (startsProcesses) return `imports ${specifier}, which could write files`;
  if (!isOfFiles) return undefined;
  if (!names) return `imports all of ${specifier}, which writes files too`;
  const writing = names.filter((name) => !READS_FILES.test(name));
  return writing.length > 0
    ? `imports ${writing.join(', ')} of ${specifier}, which could write files`
    : undefined;
}

function judgePackage(room: Room, { specifier, isTypeOnly }: ModuleImport): string | undefined {
  const name = packageOf(specifier);
  if (room.packages.test(name) || (isTypeOnly && room.typePackages?.test(name))) return undefined;
  return `imports the package ${specifier}`;
}

function judgeModule(
  from: string,
  roomName: string,
  room: Room,
  { specifier, isTypeOnly }: ModuleImport,
): string | undefined {
  const target = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return `imports ${target}, outside of the house`;
  if (targetRoom === roomName || room.imports.includes(targetRoom)) return undefined;
  if (roomName === 'pages' && (PAGE_IMPORTS.test(target) || (PAGE_TYPES.test(target) && isTypeOnly)))
    return undefined;
  if (room.types.includes(targetRoom))
    return isTypeOnly ? undefined : `imports more than types of ${targetRoom}`;
  return `imports ${target}`;
}

function judgeImport(from: string, roomName: string, room: Room, each: ModuleImport): string | undefined {
  if (each.specifier.startsWith('.')) return judgeModule(from, roomName, room, each);
  return isBuiltIn(each.specifier) ? judgeBuiltIn(room, each) : judgePackage(room, each);
}

/** What a file does that its room may not, one line each: `src/portal/x.ts:3 imports …`. */
export function findViolations({ path, text }: ProjectFile): string[] {
  const roomName = roomOf(path);
  const room = ROOMS[roomName ?? ''];
  if (!roomName || !room) return [`${path}:1 lies in no room`];
  const named = ONE_PORTALS_NAMES.exec(path.startsWith('src/') ? text : '');
  const violations = named
    ? [`${path}:${text.slice(0, named.index).split('\n').length} names ${named[0]}`]
    : [];
  const isRoute = path.startsWith('src/pages/');
  if (isRoute && text.trimEnd().split('\n').length > PAGE_LINES)
    violations.push(`${path}:${PAGE_LINES + 1} is longer than a route may be`);
  if (!CODE.test(path)) return violations;
  const { imports, ambientUses, writingOpens } = readModule(path, text);
  for (const each of imports) {
    const fault = judgeImport(path, roomName, room, each);
    if (fault) violations.push(`${path}:${each.line} ${fault}`);
  }
  if (room.node === 'reads files')
    for (const line of writingOpens) violations.push(`${path}:${line} opens a file to write it`);
  if (!room.isAmbient)
    for (const { kind, text: use, line } of ambientUses)
      violations.push(`${path}:${line} looks at the ${kind}: ${use}`);
  return violations;
}
