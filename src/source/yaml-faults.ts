import type { TextPlace } from './text.ts';
import { type Explanation, explainFault } from './yaml-explanations.ts';
import { parseTree, type YamlTree } from './yaml-tree.ts';

/** A text with the faults of its syntax, and the tree of what is left when they are out of the way. */
export interface CheckedYaml {
  readonly tree: YamlTree;
  readonly faults: readonly { readonly at: TextPlace; readonly message: string; readonly hint: string }[];
  /** How many more lines are at fault than are named. */
  readonly unnamed: number;
  /** Lines that were left out of the tree, or that the parser guessed at. */
  readonly faultyLines: ReadonlySet<number>;
}

/** Beyond this many faults of a kind a file is no YAML at all, and naming each helps nobody. */
export const MOST_FAULTS = 50;

/** How often a text is parsed again without its first fault, and how much that may cost in all, in plain signs parsed. */
const MOST_PASSES = 20;
const MENDING_BUDGET = 64 * 1024;
/** What a sign of YAML's own costs more than a plain one. */
const MARK_COST = 16;
const MARK = /["'[\]{}&*!|>%@`\\\t?]/g;

/** How many signs of YAML's own stand in a text. */
export function countMarks(text: string): number {
  return text.match(MARK)?.length ?? 0;
}

function indentOf(line: string): number {
  return line.search(/[^ \t]/);
}

/** Takes a line out, and those below it that are its children or stand in the same wrong block; nothing moves by it. */
function blankLine(text: string, number: number): { text: string; lines: number[] } {
  const lines = text.split('\n');
  const first = lines[number - 1] ?? '';
  const indent = indentOf(first);
  const blanked: number[] = [];
  for (let index = number - 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const depth = indentOf(line);
    const isPart = depth < 0 || depth > indent || (depth === indent && (indent > 0 || line.startsWith('- ')));
    if (index >= number && !isPart) break;
    lines[index] = ' '.repeat(line.length);
    blanked.push(index + 1);
  }
  return { text: lines.join('\n'), lines: blanked };
}

/**
 * Finds the faults of a YAML text, all of them and not the first only: the parser's guess at one swallows what
 * follows, so each is mended, or its line left out, and the text parsed again.
 */
export function checkYaml(text: string): CheckedYaml {
  const found = new Map<number, Explanation & { at: TextPlace }>();
  const faultyLines = new Set<number>();
  let source = text;
  let tree = parseTree(source);
  let lines: readonly string[] | undefined;
  const note = (explanation: Explanation): TextPlace => {
    const { line, column } = tree.placeAt(explanation.offset);
    lines ??= text.split('\n');
    // What was mended before on the same line may have made it longer.
    const at = { line, column: Math.min(column, (lines[line - 1]?.length ?? 0) + 1) };
    if (!found.has(at.line)) found.set(at.line, { ...explanation, at });
    return at;
  };

  const passes = Math.floor(MENDING_BUDGET / (text.length + MARK_COST * countMarks(text)));
  for (let pass = 0; pass < Math.min(MOST_PASSES, passes); pass++) {
    const fault = tree.faults[0];
    if (!fault || tree.survey.tooDeep !== undefined) break;
    const explanation = explainFault({ text: source, ...tree.survey }, fault);
    const { line } = note(explanation);
    if (explanation.mend) {
      const { start, end, replacement } = explanation.mend;
      source = source.slice(0, start) + replacement + source.slice(end);
    } else {
      if (fault.code === 'NOT_A_MAPPING' || faultyLines.has(line)) break;
      const blanked = blankLine(source, line);
      source = blanked.text;
      for (const number of blanked.lines) faultyLines.add(number);
    }
    tree = parseTree(source);
  }

  let unnamed = 0;
  const left = new Set<number>();
  for (const fault of tree.faults) {
    // What follows on the same line mostly comes from the first fault.
    const { line } = tree.placeAt(fault.offset);
    if (left.has(line)) continue;
    left.add(line);
    faultyLines.add(line);
    if (found.size >= MOST_FAULTS) unnamed++;
    else faultyLines.add(note(explainFault({ text: source, ...tree.survey }, fault)).line);
  }
  return { tree, faults: [...found.values()], unnamed, faultyLines };
}
