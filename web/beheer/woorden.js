export const SOORT = { projection: 'leesmodel', policy: 'beleid', deadlines: 'termijnen', beheer: 'beheer' };

export const GENERATIESTAND = {
  gevraagd: ['wacht op een bouwer', 'stil'],
  bouwt: ['wordt gebouwd', 'let-op'],
  gereed: ['gereed', 'goed'],
  mislukt: ['mislukt', 'fout'],
};

/** Seconds as people say them: `8 s`, `2 min 5 s`, `3 u 10 min`. */
export function duur(seconden) {
  if (seconden < 60) return `${seconden} s`;
  const minuten = Math.floor(seconden / 60);
  return minuten < 60 ? `${minuten} min ${seconden % 60} s` : `${Math.floor(minuten / 60)} u ${minuten % 60} min`;
}
