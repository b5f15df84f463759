import { type AdditionsPage, additionPagesOf } from '../portal/additions.ts';
import { currentSession } from './session.ts';

/** Finds the page of what is new that an entry of the `additions` collection stands for; undefined once it is gone. */
export function additionsPage(entry: {
  month?: string | undefined;
  number: number;
}): AdditionsPage | undefined {
  const { portal } = currentSession();
  return additionPagesOf(portal).find(
    ({ month, number }) => month === entry.month && number === entry.number,
  );
}
