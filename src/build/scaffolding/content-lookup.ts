import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AgencyFields, agencySchema } from '../../schema/agency.ts';
import { isPlainDate, plainDateIn } from '../../schema/dates.ts';
import { portalSettingsSchema } from '../../schema/portal-settings.ts';
import { MisuseError } from '../command.ts';
import { suggestion } from './request.ts';

export async function readText(contentDir: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(contentDir, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A YAML file of the content, read leniently: undefined where it is missing or at fault. */
export async function readYaml(contentDir: string, file: string): Promise<unknown> {
  const text = await readText(contentDir, file);
  try {
    return text === undefined ? undefined : parse(text, { schema: 'core' });
  } catch {
    return undefined;
  }
}

async function readAgency(contentDir: string, id: string): Promise<AgencyFields | undefined> {
  return agencySchema.safeParse(await readYaml(contentDir, `agencies/${id}/agency.yaml`)).data;
}

export async function findAgency(contentDir: string, word: string): Promise<AgencyFields & { id: string }> {
  const ids = await listAgencies(contentDir);
  if (ids.includes(word)) {
    const fields = await readAgency(contentDir, word);
    if (fields) return { ...fields, id: word };
    throw new MisuseError(`agencies/${word}/agency.yaml 缺失或有误，先运行 npm run check，照提示改好`);
  }
  for (const id of ids) {
    const fields = await readAgency(contentDir, id);
    if (fields && [fields.name, fields.shortName, ...fields.aliases].includes(word))
      throw new MisuseError(`--agency 要写机构的编号，“${word}”的编号是“${id}”`);
  }
  const hint = suggestion(word, ids) || `已有的机构：${ids.join('、') || '无'}。`;
  throw new MisuseError(`没有机构“${word}”。${hint}新机构先用 npm run new -- agency 建立`);
}

async function listAgencies(contentDir: string): Promise<string[]> {
  const folder = join(contentDir, 'agencies');
  if (!existsSync(folder)) throw new MisuseError(`找不到 ${folder}。--content 应指向内容文件夹`);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

export async function readDay(contentDir: string, date: string | undefined): Promise<string> {
  if (date !== undefined) {
    if (isPlainDate(date)) return date;
    throw new MisuseError(`--date 应为日期，如 2019-12-01，不是“${date}”`);
  }
  const settings = portalSettingsSchema.safeParse(await readYaml(contentDir, 'portal.yaml'));
  return plainDateIn(settings.data?.timeZone ?? 'Asia/Shanghai', new Date());
}
