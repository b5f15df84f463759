import { inject } from 'vitest';

/** How much of the pages, widths and modes a test walks: what is typical on every run, all of it in `test:long`. */
export type Extent = 'typical' | 'whole';

declare module 'vitest' {
  export interface ProvidedContext {
    extent: Extent;
  }
}

export function byExtent<Matrix>(typical: Matrix, whole: Matrix): Matrix {
  return inject('extent') === 'whole' ? whole : typical;
}
