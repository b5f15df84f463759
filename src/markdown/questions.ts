import type { Element, ElementContent } from 'hast';
import { isHeading } from './plain-text.ts';

/** A question and what answers it. */
export interface Question {
  readonly heading: Element;
  readonly answer: readonly ElementContent[];
}

/**
 * Splits the content of a set of questions: each heading of the highest rank in it is a question, and what follows
 * is its answer. What stands before the first is the introduction.
 */
export function readQuestions(element: Element): { intro: ElementContent[]; questions: Question[] } {
  const ranks = element.children.flatMap((child) =>
    child.type === 'element' && isHeading(child) ? [Number(child.tagName[1])] : [],
  );
  const rank = `h${Math.min(...ranks)}`;
  const intro: ElementContent[] = [];
  const questions: { heading: Element; answer: ElementContent[] }[] = [];
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === rank) questions.push({ heading: child, answer: [] });
    else (questions.at(-1)?.answer ?? intro).push(child);
  }
  return { intro, questions };
}
