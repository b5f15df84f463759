// Imported for its effect by what calls Astro: a run of ours tells nobody of itself and asks nobody for news.
process.env['ASTRO_TELEMETRY_DISABLED'] = 'true';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
