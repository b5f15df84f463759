/** Where `dev` serves what it adds to the portal's pages, whatever the base path. No column has such an address. */
export const LIVE_FOLDER = '/@lanmu/';
