import type { KeyPath } from '../../schema/diagnostic.ts';
import type { CatalogItemFields } from '../../schema/types/catalog.ts';

/** An item of a catalog, and where it stands in the front matter. */
export interface PlacedItem {
  readonly item: CatalogItemFields;
  readonly key: KeyPath;
}

/** Every item of a catalog, those below others among them, in the order in which they are written. */
export function placeItems(items: readonly CatalogItemFields[], key: KeyPath = ['items']): PlacedItem[] {
  return items.flatMap((item, index) => {
    const own = [...key, index];
    return [{ item, key: own }, ...placeItems(item.children ?? [], [...own, 'children'])];
  });
}

/** Names of items for a message: all of a few, else the first and how many there are. */
export function nameItems(titles: readonly string[], most = 5): string {
  const named = titles
    .slice(0, most)
    .map((title) => `“${title}”`)
    .join('、');
  return titles.length > most ? `${named}等${titles.length}个` : named;
}
