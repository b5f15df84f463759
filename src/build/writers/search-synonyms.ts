import { otherNamesOf } from '../../portal/agency-names.ts';
import type { Agency, Portal } from '../../portal/model.ts';
import type { Terms } from '../../schema/terms.ts';
import { isOfUse, type Synonyms } from '../../search/synonyms.ts';

/** An agency's proper names are looked for; a short one that is a piece of the full name, such as a county's, means more. */
function synonymsOf(agency: Agency): Synonyms {
  const { name, shortName, formerNames } = agency;
  const proper = [{ name, shortName }, ...formerNames].flatMap(({ name, shortName }) =>
    shortName === undefined || name.includes(shortName) ? [name] : [name, shortName],
  );
  const names = [...new Set(proper)];
  return { names, aliases: otherNamesOf(agency).filter((other) => !names.includes(other)) };
}

/** What is looked for beside a word that was asked for: the names of terms.yaml, and those of the agencies. */
export function searchSynonyms(portal: Portal, { names, organs }: Terms): Synonyms[] {
  return [
    ...names.map(({ name, aliases }) => ({ names: [name, ...aliases], aliases: [] })),
    ...organs.map(({ before, after }) => ({ names: [after, before], aliases: [] })),
    ...portal.agencies.map(synonymsOf),
  ].filter(isOfUse);
}
