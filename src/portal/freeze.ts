/**
 * Freezes a value and all that it leads to, the values of maps included, however its parts refer to each other.
 * A map itself cannot be frozen: its type keeps it from being changed.
 */
export function freezeDeep<T>(value: T): T {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (typeof part !== 'object' || part === null || seen.has(part)) continue;
    seen.add(part);
    if (part instanceof Map) {
      for (const held of part.values()) waiting.push(held);
    } else {
      Object.freeze(part);
      for (const held of Object.values(part)) waiting.push(held);
    }
  }
  return value;
}
