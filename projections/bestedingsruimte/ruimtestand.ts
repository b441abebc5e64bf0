import { type RuimteDoc, type Stap } from './bestedingsruimte.docs.js';
import { type BestedingssignaalDto, type Ruimtestand, type RuimtewijzigingDto } from './bestedingsruimte.dto.js';

export interface RuimteOp {
  readonly tot: string;
  readonly bedrag: number;
  readonly stand: Ruimtestand;
  readonly eindreden: string | null;
  readonly wijzigingen: readonly RuimtewijzigingDto[];
  readonly signalen: readonly BestedingssignaalDto[];
}

type Feit<Soort extends Stap['soort']> = Extract<Stap, { soort: Soort }>;

function metSignaal(ruimte: RuimteOp, signaalId: string, deel: Partial<BestedingssignaalDto>): RuimteOp {
  const signalen = ruimte.signalen.map((een) => (een.signaalId === signaalId ? { ...een, ...deel } : een));
  return { ...ruimte, signalen };
}

function nieuw({ op, configuratieversie, feit }: Feit<'BestedingsdrempelReached'>): BestedingssignaalDto {
  const { signaalId, aanleiding, toelichting, besteed, bedrag, regel, overlegVoor, besluitVoor } = feit;
  return {
    ...{ signaalId, aanleiding, toelichting, begonnenOp: op, besteedBedrag: besteed, ruimteBedrag: bedrag },
    ...{ drempelBasispunten: regel.drempelBasispunten, regelbron: regel.bron, configuratieversie },
    ...{ overlegVoor, overlegOp: null, besluitVoor, gemisteTermijnen: [], stand: 'open' },
    ...{ uitkomst: null, besluitOp: null, besluitkenmerk: null, motivering: null, clientenstopId: null },
  };
}

function na(ruimte: RuimteOp, stap: Stap, dag: string): RuimteOp {
  switch (stap.soort) {
    case 'BestedingsruimteChanged': {
      const { vanaf, bedrag, vorigBedrag, reden, bron } = stap.feit;
      const wijzigingen = [...ruimte.wijzigingen, { vanaf, bedrag, vorigBedrag, reden, bron }];
      return { ...ruimte, wijzigingen, bedrag: vanaf <= dag ? bedrag : ruimte.bedrag };
    }
    case 'BestedingsruimteEnded':
      return { ...ruimte, tot: stap.feit.laatsteDag, eindreden: stap.feit.reden };
    case 'BestedingsdrempelReached':
      return { ...ruimte, signalen: [nieuw(stap), ...ruimte.signalen] };
    case 'BestedingsdrempelReleased':
      return metSignaal(ruimte, stap.feit.signaalId, { stand: 'vervallen' });
    case 'BestedingsoverlegHeld': {
      const { signaalId, gehoudenOp, besluitVoor } = stap.feit;
      return metSignaal(ruimte, signaalId, { overlegOp: gehoudenOp, besluitVoor });
    }
    case 'BestedingsbesluitTaken': {
      const { signaalId, uitkomst, besluitOp, kenmerk, motivering, clientenstopId } = stap.feit;
      const besluit = { uitkomst, besluitOp, besluitkenmerk: kenmerk, motivering, clientenstopId };
      return metSignaal(ruimte, signaalId, { stand: 'besloten', ...besluit });
    }
    case 'BestedingstermijnMissed': {
      const { signaalId, termijn } = stap.feit;
      const signaal = ruimte.signalen.find((een) => een.signaalId === signaalId);
      return metSignaal(ruimte, signaalId, { gemisteTermijnen: [...(signaal?.gemisteTermijnen ?? []), termijn] });
    }
  }
  return stap satisfies never;
}

/** A bestedingsruimte as it stood on a day. */
export function ruimteOp({ afspraak, stappen }: RuimteDoc, dag: string): RuimteOp {
  const { van, tot, bedrag } = afspraak;
  const begin: RuimteOp = { tot, bedrag, stand: 'loopt', eindreden: null, wijzigingen: [], signalen: [] };
  const ruimte = stappen.filter(({ op }) => op <= dag).reduce((eerder, stap) => na(eerder, stap, dag), begin);
  const stand = ruimte.tot < dag ? 'afgelopen' : van > dag ? 'komt-nog' : 'loopt';
  return { ...ruimte, stand };
}
