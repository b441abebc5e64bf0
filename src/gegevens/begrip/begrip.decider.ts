import { type Decider } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { saysTheSame } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type Begripinhoud, type Begripversie } from '../inhoud/begrip.js';
import { geldendeVersie } from '../inhoud/versies.js';
import { type BegrippenkaderEvent, begrippenkaderEvents } from './begrip.events.js';

/** All versions of all terms, in the order in which they were published. */
export interface BegrippenkaderState {
  readonly versies: readonly Begripversie[];
}

export interface PublishBegripCommand {
  readonly type: 'PublishBegrip';
  readonly begrip: Begripinhoud;
}

export const begrippenkaderDecider: Decider<BegrippenkaderState, PublishBegripCommand, BegrippenkaderEvent> = {
  category: begrippenkaderEvents.aggregate,
  initial: { versies: [] },
  decide({ begrip }, { versies }) {
    const eigen = versies.filter(({ sleutel }) => sleutel === begrip.sleutel);
    const zelfdeDag = eigen.findLast(({ geldigVanaf }) => geldigVanaf === begrip.geldigVanaf);
    if (zelfdeDag !== undefined) {
      const { versie: _versie, ...gepubliceerd } = zelfdeDag;
      if (saysTheSame(gepubliceerd, begrip)) return [];
    }
    checkZelfdeSoort(begrip, eigen[0]);
    checkEenduidig(begrip, versies);
    const data = { ...begrip, versie: eigen.length + 1 };
    return [{ type: 'BegripPublished', data, occurredAt: begrip.geldigVanaf }];
  },
  evolve({ versies }, { data }) {
    return { versies: [...versies, data] };
  },
};

/** A goal does not become a result, nor a word about one inwoner a word about an organisation: that is another term. */
function checkZelfdeSoort({ sleutel, soort, niveau }: Begripinhoud, eerste: Begripversie | undefined): void {
  if (eerste === undefined || (eerste.soort === soort && eerste.niveau === niveau)) return;
  throw new Rejection(
    'BEGRIP_ANDERE_SOORT',
    `Begrip ${sleutel} is een ${eerste.soort} op het niveau van de ${eerste.niveau}. Kies voor iets anders een eigen sleutel.`,
  );
}

/** One word means one thing: on no day may two terms of one level carry it. */
function checkEenduidig(begrip: Begripinhoud, versies: readonly Begripversie[]): void {
  const anderen = new Set(versies.map(({ sleutel }) => sleutel).filter((sleutel) => sleutel !== begrip.sleutel));
  const dagen = [begrip.geldigVanaf, ...versies.map(({ geldigVanaf }) => geldigVanaf)];
  const eigen = [...versies.filter(({ sleutel }) => sleutel === begrip.sleutel), begrip];
  for (const ander of anderen) {
    const vanAnder = versies.filter(({ sleutel }) => sleutel === ander);
    const botst = dagen.some((dag) => {
      const [hier, daar] = [geldendeVersie(eigen, dag), geldendeVersie(vanAnder, dag)];
      return hier === begrip && daar?.niveau === begrip.niveau && woord(daar.term) === woord(begrip.term);
    });
    if (!botst) continue;
    throw new Rejection(
      'BEGRIP_NIET_EENDUIDIG',
      `De term ${begrip.term} is al van begrip ${ander}. Kies een andere term, of publiceer een nieuwe versie van ${ander}.`,
    );
  }
}

const woord = (term: string): string => term.trim().toLowerCase();
