/** A part of an object graph: where it was first met, and what it is. */
export interface GraphPart {
  readonly path: string;
  readonly value: unknown;
}

function childrenOf(value: object): [string, unknown][] {
  if (value instanceof Map)
    return [...value].flatMap(([key, held], index): [string, unknown][] => [
      [`key ${index}`, key],
      [`value ${index}`, held],
    ]);
  return Object.entries(value);
}

/** Every value that can be reached from another, itself included; objects are met once, however often they are held. */
export function walkGraph(root: unknown): GraphPart[] {
  const seen = new Set<object>();
  const parts: GraphPart[] = [];
  const waiting: GraphPart[] = [{ path: '', value: root }];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { path, value } = part;
    if (typeof value !== 'object' || value === null) {
      parts.push(part);
      continue;
    }
    if (seen.has(value)) continue;
    seen.add(value);
    parts.push(part);
    for (const [name, held] of childrenOf(value).reverse())
      waiting.push({ path: `${path}/${name}`, value: held });
  }
  return parts;
}

/** A graph as text, a leaf a line and a line for each place that an object holds: equal graphs give equal texts. */
export function dumpGraph(root: unknown): string {
  const firstPath = new Map<object, string>();
  const lines: string[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) lines.push(`${path} = ${String(value)}`);
    else if (firstPath.has(value)) lines.push(`${path} -> ${firstPath.get(value)}`);
    else {
      firstPath.set(value, path);
      lines.push(`${path}: ${childrenOf(value).length}`);
      for (const [name, held] of childrenOf(value)) visit(held, `${path}/${name}`);
    }
  };
  visit(root, '');
  return lines.join('\n');
}
