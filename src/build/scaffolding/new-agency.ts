import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agencyScaffold, catalogScaffold, indexNumbersScaffold } from '../../outputs/scaffolds.ts';
import { AGENCY_KINDS } from '../../schema/agency.ts';
import { nextIndexNumber } from '../../schema/index-number.ts';
import { idField } from '../../schema/text-field.ts';
import { MisuseError } from '../command.ts';
import { readDay } from './content-lookup.ts';
import { writeNew } from './new-file.ts';
import { demand, suggestion } from './request.ts';

/** What `npm run new -- agency` is told. */
export interface NewAgency {
  readonly contentDir: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly shortName: string | undefined;
  readonly kind: string | undefined;
  /** The day on which its catalog is published; today in the portal's time zone if left out. */
  readonly date?: string | undefined;
}

/**
 * Makes an agency: agency.yaml, a catalog to begin with, and the register of index numbers with the catalog's.
 * @returns the files written, relative to the content folder
 * @throws MisuseError when something asked for is malformed or the agency is there already
 */
export async function createAgency(request: NewAgency): Promise<string[]> {
  const { contentDir } = request;
  const id = demand(request.id, '--id', '编号');
  if (!idField.safeParse(id).success)
    throw new MisuseError(`--id 只能用小写字母、数字和连字符，如“zfb”，不是“${id}”`);
  const kind = demand(request.kind, '--kind', '种类');
  if (!(AGENCY_KINDS as readonly string[]).includes(kind))
    throw new MisuseError(
      `没有种类“${kind}”。${suggestion(kind, AGENCY_KINDS)}--kind 只能是：${AGENCY_KINDS.join('、')}`,
    );
  const beginning = {
    name: demand(request.name, '--name', '全称'),
    shortName: demand(request.shortName, '--short-name', '简称'),
    kind,
  };
  const publishedOn = await readDay(contentDir, request.date);
  const folder = `agencies/${id}`;
  if (existsSync(join(contentDir, folder)))
    throw new MisuseError(
      `${join(contentDir, folder)} 已经存在，没有改动。机构的编号不能重复，请换一个 --id`,
    );

  const catalogFile = 'catalogs/catalog.md';
  const row = `${nextIndexNumber(id, publishedOn.slice(0, 4), [])},${catalogFile}`;
  const files = {
    [`${folder}/agency.yaml`]: agencyScaffold(beginning),
    [`${folder}/${catalogFile}`]: catalogScaffold(beginning, publishedOn),
    [`${folder}/index-numbers.csv`]: indexNumbersScaffold([row]),
  };
  for (const [file, text] of Object.entries(files)) await writeNew(contentDir, file, text);
  return Object.keys(files);
}
