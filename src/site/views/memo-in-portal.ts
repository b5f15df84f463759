import { memoPer } from '../../portal/memo.ts';
import type { Portal } from '../../portal/model.ts';

/** Makes a function that computes its result once for each key in a portal: the same result is the same object. */
export function memoInPortal<Key, Value>(
  compute: (portal: Portal, key: Key) => Value,
): (portal: Portal, key: Key) => Value {
  const knownIn = memoPer((_portal: Portal) => new Map<Key, { readonly value: Value }>());
  return (portal, key) => {
    const known = knownIn(portal);
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(portal, key);
    known.set(key, { value });
    return value;
  };
}
