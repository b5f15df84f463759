/** What singles out a private person in a text. */
export type PersonalKind = 'identity' | 'mobile' | 'bank-card' | 'email' | 'address';

/** Something personal in a text. Offsets are in UTF-16 units. */
export interface PersonalFind {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
  /** As it is written, but half-width and without what separates its parts. */
  readonly value: string;
  /** As it may be shown, also in a public log. */
  readonly masked: string;
}

/** Something of a form that may be personal, and whether the words around it make it so. */
export interface Judged extends PersonalFind {
  readonly isPersonal: boolean;
}
