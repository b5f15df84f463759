import { memoPer } from '../portal/memo.ts';
import type { TypeId } from '../schema/types/index.ts';
import type { Content, DocumentRecord } from '../source/records.ts';

/** A document of a type whose front matter is sound. */
export type SoundRecord<Type extends TypeId = TypeId> = Extract<DocumentRecord, { type: Type }> & {
  readonly fields: NonNullable<Extract<DocumentRecord, { type: Type }>['fields']>;
};

const byType = memoPer(({ documents }: Content): ReadonlyMap<TypeId, SoundRecord[]> => {
  const records = new Map<TypeId, SoundRecord[]>();
  for (const record of documents) {
    if (record.fields === undefined) continue;
    const its = records.get(record.type);
    if (its) its.push(record as SoundRecord);
    else records.set(record.type, [record as SoundRecord]);
  }
  return records;
});

/**
 * A content's documents of a type whose front matter is sound, in the order of their files; those that are not
 * published are among them. Sorted out once, since several rules look at one type.
 */
export function recordsOfType<Type extends TypeId>(
  content: Content,
  type: Type,
): readonly SoundRecord<Type>[] {
  return (byType(content).get(type) ?? []) as SoundRecord<Type>[];
}
