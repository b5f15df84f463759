import { flattenColumns } from '../../portal/columns.ts';
import type { Portal } from '../../portal/model.ts';
import { directoryColumnOf } from './column-ancestry.ts';
import { columnLink, type LinkView } from './href.ts';

/** Where a reader may go whom the search does not help. */
export interface SearchHelp {
  /** To browse: the top columns of the portal, and its directory of agencies. */
  readonly ways: readonly LinkView[];
  /** How to apply for what is not published, where the portal says it. */
  readonly apply: LinkView | undefined;
}

export function searchHelp(portal: Portal): SearchHelp {
  const directory = directoryColumnOf(portal);
  const path = portal.settings.home.find((block) => block.kind === 'apply')?.column;
  const apply =
    path === undefined ? undefined : flattenColumns(portal.columns).find((column) => column.path === path);
  return {
    ways: [
      ...portal.columns.filter(({ kind }) => kind !== 'home' && kind !== 'link'),
      ...(directory?.parent ? [directory] : []),
    ].map((column) => columnLink(portal, column)),
    apply: apply && columnLink(portal, apply),
  };
}
