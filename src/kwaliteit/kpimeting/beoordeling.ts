import { type KpiNorm } from '../kpidefinitie/kpi-norm.js';
import { type KpiInhoud } from '../kpidefinitie/inhoud/kpi.js';
import { scoreOf } from './inhoud/score.js';
import { type KpiObservatie } from './kpi-facts.js';
import { type RedenZonderOordeel, type Verdict } from './kpimeting.events.js';

export type Uitkomst =
  | { readonly soort: 'verdict'; readonly verdict: Verdict; readonly score: number; readonly norm: KpiNorm }
  | { readonly soort: 'onthouden'; readonly reden: RedenZonderOordeel };

/** Why nothing can be counted at all; null where it can. */
export type Belet = 'definitie-open' | 'niet-gemeten' | null;

export type Meetlat = Pick<KpiInhoud, 'eenheid' | 'richting' | 'minimumWaarnemingen'>;

/** Both bounds are inclusive: a score of exactly the norm meets it. */
export function verdictOf(
  score: number,
  norm: Pick<KpiNorm, 'voldoendeVanaf' | 'hoogVanaf'>,
  richting: KpiInhoud['richting'],
): Verdict {
  const meets = (grens: number): boolean => (richting === 'lager' ? score <= grens : score >= grens);
  if (meets(norm.hoogVanaf)) return 'hoog';
  return meets(norm.voldoendeVanaf) ? 'voldoende' : 'onvoldoende';
}

/** Without enough observations or without a norm there is no verdict (R-KPI-09). */
export function judge(
  meetlat: Meetlat,
  observatie: Pick<KpiObservatie, 'teller' | 'noemer' | 'waarnemingen'>,
  norm: KpiNorm | null,
  belet: Belet,
): Uitkomst {
  const onthouden = (reden: RedenZonderOordeel): Uitkomst => ({ soort: 'onthouden', reden });
  if (belet !== null) return onthouden(belet);
  const score = scoreOf(meetlat, observatie);
  if (score === null) return onthouden('geen-waarnemingen');
  const { minimumWaarnemingen, richting } = meetlat;
  if (minimumWaarnemingen !== null && observatie.waarnemingen < minimumWaarnemingen) {
    return onthouden('te-weinig-waarnemingen');
  }
  if (richting === 'geen') return onthouden('wordt-niet-beoordeeld');
  if (norm === null) return onthouden('norm-niet-vastgesteld');
  return { soort: 'verdict', verdict: verdictOf(score, norm, richting), score, norm };
}
