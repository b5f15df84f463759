import {
  type Alias,
  type Document,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { TextPlace } from './text.ts';
import type { Span, YamlFault } from './yaml-explanations.ts';

/** Deepest nesting; the column tree and the catalogs need about ten. */
export const DEEPEST = 64;

/** Where a node begins, where its value ends, and where what belongs to it ends; offsets. */
export type Range = readonly [number, number, number];

/** The offset at which a node begins. */
export function startOf(node: unknown): number | undefined {
  return (node as { range?: Range | null } | null | undefined)?.range?.[0];
}

/** A key as text, whatever was written for it. */
export function keyText(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** What one pass over the tree gathers; aliases are taken out of it, so that turning it into data is safe. */
export interface Survey {
  readonly quoted: Span[];
  readonly bracketed: Span[];
  readonly duplicates: { offset: number; key: string; first: number }[];
  readonly aliases: { offset: number; name: string; isCycle: boolean }[];
  tooDeep: number | undefined;
}

function surveyTree(document: Document, text: string): Survey {
  const survey: Survey = { quoted: [], bracketed: [], duplicates: [], aliases: [], tooDeep: undefined };
  const anchors = new Map<string, Node>();
  visit(document, {
    Alias(_key, node: Alias, path) {
      const target = anchors.get(node.source);
      const isCycle = target !== undefined && path.includes(target);
      survey.aliases.push({ offset: startOf(node) ?? 0, name: node.source, isCycle });
      return new Scalar(null);
    },
    Value(_key, node, path) {
      const [start = 0, end = start] = node.range ?? [];
      if (node.anchor) {
        anchors.set(node.anchor, node);
        const mark = text.lastIndexOf(`&${node.anchor}`, start);
        survey.aliases.push({ offset: mark < 0 ? start : mark, name: node.anchor, isCycle: false });
      }
      if (isScalar(node)) {
        if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') survey.quoted.push({ start, end });
        return undefined;
      }
      if (path.filter((ancestor) => isCollection(ancestor)).length >= DEEPEST) {
        survey.tooDeep = start;
        return visit.BREAK;
      }
      if (node.flow) survey.bracketed.push({ start, end });
      if (isMap(node)) survey.duplicates.push(...duplicatesOf(node));
      return undefined;
    },
  });
  return survey;
}

// The parser's own check compares each key with every other, which takes minutes in a file made for that.
function duplicatesOf(map: YAMLMap): Survey['duplicates'] {
  const seen = new Map<string, number>();
  const duplicates: Survey['duplicates'] = [];
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const key = keyText(pair);
    const offset = startOf(pair.key) ?? 0;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, offset);
    else duplicates.push({ offset, key, first });
  }
  return duplicates;
}

/** YAML as the parser made it, mistakes mended by its own guesses. */
export interface YamlTree {
  readonly document: Document;
  /** In the text's order. */
  readonly faults: readonly YamlFault[];
  readonly survey: Survey;
  /** Whether it has keys and values at the top; an empty text counts. */
  readonly isMapping: boolean;
  placeAt(offset: number): TextPlace;
}

/** Parses YAML 1.2 (core schema) into a tree without aliases. */
export function parseTree(text: string): YamlTree {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const clamp = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const faults = [...document.errors, ...document.warnings]
    .map<YamlFault>(({ code, message, pos }) => ({ code, message, offset: clamp(pos[0]) }))
    .sort((a, b) => a.offset - b.offset);
  const survey = surveyTree(document, text);
  const root = document.contents;
  const isMapping = root === null || isMap(root) || (isScalar(root) && root.value === null);
  if (!isMapping && faults.length === 0) {
    faults.push({ code: 'NOT_A_MAPPING', message: '', offset: clamp(startOf(root) ?? 0) });
  }
  return {
    document,
    faults,
    survey,
    isMapping,
    placeAt(offset) {
      const { line, col } = lineCounter.linePos(clamp(offset));
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}
