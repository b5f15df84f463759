import type { Terms } from '../../schema/terms.ts';

/** Makes something of the terms once: every document is looked at with the same. */
export function oncePerTerms<Made>(make: (terms: Terms) => Made): (terms: Terms) => Made {
  const made = new WeakMap<Terms, Made>();
  return (terms) => {
    const known = made.get(terms);
    if (known !== undefined) return known;
    const fresh = make(terms);
    made.set(terms, fresh);
    return fresh;
  };
}
