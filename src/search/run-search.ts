import { Bodies, type LoadBody } from './bodies.ts';
import { cutExcerpt, markMatches, type TextPart } from './excerpt.ts';
import { openFinder } from './finder.ts';
import { Inquiry } from './inquiry.ts';
import { splitWords } from './match.ts';
import { cleanForIndex, normalise } from './normalise.ts';
import type { Advice, SearchCounts, SearchHit, SearchOutcome } from './outcome.ts';
import {
  formatState,
  isNarrowed,
  parseState,
  questionOf,
  type SearchState,
  withoutNarrowing,
} from './query.ts';
import type { Card, Finder, LoadFile, Question } from './question.ts';

/** What a search has to say about a state of the page: first a page of hits, later exact counts where they can be had. */
export interface Answer {
  readonly outcome: SearchOutcome;
  /**
   * Looks at more bodies, so that counts become exact.
   * @param isWanted whether somebody still waits for it
   * @returns undefined where nothing changes
   */
  settle(isWanted: () => boolean): Promise<SearchCounts | undefined>;
}

export interface Search {
  /** Loads what every question needs, so that the first need not wait for it. */
  prepare(): Promise<void>;
  /** @throws DamagedIndex, and what loading throws; asking again loads again what could not be had */
  answer(state: SearchState): Promise<Answer>;
  /** What would help where nothing was found. */
  advise(state: SearchState): Promise<Advice>;
  /** The routes of everything that has the words of a query, best first. */
  all(query: string): Promise<string[]>;
}

interface Opened {
  readonly finder: Finder;
  readonly bodies: Bodies;
}

async function inquire({ finder, bodies }: Opened, question: Question): Promise<Inquiry> {
  return new Inquiry(await finder.find(question), question, bodies);
}

/** About as much of a document as shows what it is, around the words. */
async function excerptOf(
  { bodies }: Opened,
  document: number,
  { title, summary = '' }: Card,
  words: readonly string[],
): Promise<TextPart[]> {
  const text = await bodies.text(document).catch(() => summary);
  // A document without a body has its title for one.
  return cutExcerpt(text === cleanForIndex(title) ? '' : text, words);
}

async function toHit(opened: Opened, document: number, words: readonly string[]): Promise<SearchHit> {
  const card = await opened.finder.card(document);
  return {
    route: card.route,
    title: markMatches(card.title, words),
    excerpt: () => excerptOf(opened, document, card, words),
    agency: card.agency,
    column: card.column,
    date: card.date,
    documentNumber: markMatches(card.documentNumber ?? '', words),
    validity: card.validity,
  };
}

async function answer(opened: Opened, inquiry: Inquiry, state: SearchState): Promise<SearchOutcome> {
  const { page, documents } = await inquiry.page(state.page, (likely) => {
    // If it fails, that tells whoever needs it.
    opened.finder.card(likely).catch(() => {});
  });
  const { alsoAsked, headOnlyWords } = inquiry;
  const others = alsoAsked.flatMap(({ others }) => others.map(normalise));
  const words = [...splitWords(state.q), ...others];
  const hits = await Promise.all(Array.from(documents, (document) => toHit(opened, document, words)));
  return { hits, page, ...inquiry.counts(), alsoAsked, headOnlyWords };
}

async function advise(opened: Opened, state: SearchState): Promise<Advice> {
  const words = splitWords(state.q);
  const hasAny = async (asked: Question) => (await inquire(opened, asked)).hasAny();
  const everywhere = questionOf({ ...state, ...withoutNarrowing() });
  const isFound = await Promise.all(words.map((word) => hasAny({ ...everywhere, words: [word] })));
  const absentWords = words.filter((_, place) => !isFound[place]);
  const near = await Promise.all(
    absentWords.map(async (word) => ({ word, instead: await opened.finder.nearSpellings(word) })),
  );
  return {
    absentWords,
    nearSpellings: near.filter(({ instead }) => instead.length > 0),
    otherWords: words.filter((_, place) => isFound[place]),
    helpsToDropFilters: isNarrowed(state) && (await hasAny(everywhere)),
  };
}

/**
 * Opens a search. Nothing is loaded before the first question.
 * @param load files below `/search/index/`
 * @param loadBody files below `/search/bodies/`
 */
export function openSearch(load: LoadFile, loadBody: LoadBody): Search {
  const finder = openFinder(load);
  const opened = { finder, bodies: new Bodies((document) => finder.bodyName(document), loadBody) };
  /** The last question's, whichever page of it was shown: what it has learnt is kept. */
  let latest: { readonly key: string; readonly inquiry: Promise<Inquiry> } | undefined;

  function inquiryFor(state: SearchState): Promise<Inquiry> {
    const key = formatState({ ...state, page: 1 });
    if (latest?.key === key) return latest.inquiry;
    const inquiry = inquire(opened, questionOf(state));
    latest = { key, inquiry };
    inquiry.catch(() => {
      if (latest?.inquiry === inquiry) latest = undefined;
    });
    return inquiry;
  }

  return {
    prepare: () => finder.prepare(),
    async answer(state) {
      const inquiry = await inquiryFor(state);
      return {
        outcome: await answer(opened, inquiry, state),
        async settle(isWanted) {
          const isSettled = await inquiry.settle(isWanted);
          return isSettled && isWanted() ? inquiry.counts() : undefined;
        },
      };
    },
    advise: (state) => advise(opened, state),
    async all(query) {
      const inquiry = await inquire(opened, questionOf({ ...parseState(''), q: query }));
      await inquiry.settle(() => true, Number.POSITIVE_INFINITY);
      return Promise.all(
        Array.from(inquiry.documents, async (document) => (await finder.card(document)).route),
      );
    },
  };
}
