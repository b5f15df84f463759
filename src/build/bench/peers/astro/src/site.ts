import data from './site.json';

export interface Link {
  title: string;
  url: string;
}
export interface Column extends Link {
  kind: string;
  listing: string;
  description: string;
  keywords: string;
  type: string;
  group: string;
  agency: string;
  root: string;
  path: string[];
  children: string[];
  crumbs: Link[];
  narrowed: string[];
}
export interface Row {
  label: string;
  text: string;
  url: string;
  time: string;
  long: boolean;
}
export interface Agency extends Link {
  shortName: string;
  duties: string;
  columns: string[];
  contact: Row[];
  crumbs: Link[];
}

export const site = data as unknown as {
  name: string;
  address: string;
  code: string;
  notice: string;
  top: string[];
  contacts: { label: string; text: string }[];
  columns: Record<string, Column>;
  narrowed: Record<string, Link & { column: string; label: string }>;
  agencies: Record<string, Agency>;
};

export const columnOf = (id: string) => site.columns[id] as Column;
