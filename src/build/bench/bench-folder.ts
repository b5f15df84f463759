import { join } from 'node:path';
import { PROJECT_ROOT } from '../project.ts';

/** Everything a bench writes; the rest of `.lanmu` is the build's cache. */
export const BENCH_FOLDER = join(PROJECT_ROOT, '.lanmu/bench');

/** The sample's date: later than every generated document. */
export const TODAY = '2019-12-01';
