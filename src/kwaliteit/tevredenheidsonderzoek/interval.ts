import { type Uitvoerder } from './tevredenheidsonderzoek.events.js';

/** Parameter with the months between two surveys: 24 for aanbieders and 12 for gemeenten in H5 (R-KPI-04). */
export const INTERVAL_PARAMETER: Readonly<Record<Uitvoerder, string>> = {
  aanbieder: 'tevredenheid.aanbieder.maanden',
  gemeenten: 'tevredenheid.gemeente.maanden',
};
