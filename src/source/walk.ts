import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_START, type Finding } from '../schema/diagnostic.ts';
import { unreadable } from './file-bytes.ts';

/** What a folder holds. Paths are relative to it, with `/` as separator, sorted by code unit. */
export interface WalkedFolder {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly findings: readonly Finding[];
}

const JUNK_NAMES = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', '__macosx', 'icon\r']);

/** Whether a name is what editors' programs and systems leave behind: `.DS_Store`, `~$通知.docx`, `a.md~`. */
export function isJunk(name: string): boolean {
  return /^[.~]|~$|\.(?:bak|tmp)$/i.test(name) || JUNK_NAMES.has(name.toLowerCase());
}

/** The finding for a symbolic link. */
export function symlinkFinding(file: string): Finding {
  return {
    rule: 'symlink',
    file,
    at: FILE_START,
    message: `“${file}”是符号链接（快捷方式），不会读取`,
    hint: '删去这个链接，把文件本身放到这里',
  };
}

function strangeFinding(file: string): Finding {
  return {
    rule: 'file-stray',
    file,
    at: FILE_START,
    message: `“${file}”不是普通文件，不会读取`,
    hint: '删去它，内容文件夹里只放普通文件',
  };
}

/**
 * Lists the files and folders below a folder. Symbolic links are never followed, and nothing but regular files
 * and folders is listed: links and devices become findings, editors' junk is left out silently.
 * @param root the folder's absolute path; it must exist
 */
export async function walkFolder(root: string): Promise<WalkedFolder> {
  const files: string[] = [];
  const folders: string[] = [];
  const findings: Finding[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    let entries: Dirent[] = [];
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      findings.push(unreadable(folder || '.', error));
    }
    for (const entry of entries) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (isJunk(entry.name)) continue;
      if (entry.isSymbolicLink()) findings.push(symlinkFinding(path));
      else if (entry.isDirectory()) {
        folders.push(path);
        pending.push(path);
      } else if (entry.isFile()) files.push(path);
      else findings.push(strangeFinding(path));
    }
  }
  return { files: files.sort(), folders: folders.sort(), findings };
}
