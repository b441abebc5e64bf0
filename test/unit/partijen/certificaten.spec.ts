import { describe, expect, it } from '@jest/globals';
import {
  type CertificatenCommand,
  certificatenDecider as decider,
} from '../../../src/inkoop/partijen/certificaten/certificaten.decider.js';
import { type CertificatenEvent } from '../../../src/inkoop/partijen/certificaten/certificaten.events.js';
import { fold } from '../../../src/kernel/decider.js';
import { AANBIEDER, codesOf, uuid } from './partijen-support.js';

const CERTIFICAAT = {
  ...{ aanbiederId: AANBIEDER, certificaatId: uuid('c', 1), soort: 'kwaliteitskeurmerk', naam: 'HKZ' },
  ...{ geldigVan: '2024-01-01', geldigTot: '2026-12-31', vervangt: null, ontvangenOp: '2024-01-10' },
  document: { naam: 'HKZ 2024', sha256: 'a'.repeat(64), vindplaats: 'Archief' },
} as const;
const register = (change: object = {}): CertificatenCommand =>
  ({ type: 'RegisterCertificaat', vandaag: '2024-06-01', ...CERTIFICAAT, ...change }) as CertificatenCommand;
const withdraw = (change: object = {}): CertificatenCommand => ({
  ...{ type: 'WithdrawCertificaat', vandaag: '2024-06-01', aanbiederId: AANBIEDER, certificaatId: uuid('c', 1) },
  ...{ ingetrokkenPer: '2024-05-01', reden: 'Na een audit.' },
  ...change,
});
const after = (...commands: CertificatenCommand[]) =>
  commands.reduce<CertificatenEvent[]>(
    (events, command) => [...events, ...decider.decide(command, fold(decider, events))],
    [],
  );
const codes = (command: CertificatenCommand, ...before: CertificatenCommand[]) =>
  codesOf(() => decider.decide(command, fold(decider, after(...before))));

describe('certificates of an aanbieder', () => {
  it('are registered with their document, and follow on an earlier one (R-PRC-07)', () => {
    expect(after(register())).toEqual([{ type: 'CertificaatRegistered', data: CERTIFICAAT, occurredAt: '2024-01-10' }]);
    const volgende = register({ certificaatId: uuid('c', 2), vervangt: uuid('c', 1) });
    expect(after(register(), volgende)).toHaveLength(2);
    expect(codes(volgende)).toEqual(['vervangt ONBEKEND']);
  });

  it('refuse all faults at once', () => {
    expect(codes(register({ geldigTot: '2023-12-31', ontvangenOp: '2024-06-02', vervangt: uuid('c', 9) }))).toEqual([
      'ontvangenOp IN_DE_TOEKOMST',
      'geldigTot PERIODE_ONGELDIG',
      'vervangt ONBEKEND',
    ]);
    expect(codes(register({ geldigTot: '2024-01-01', geldigVan: '2024-01-01' }))).toEqual([]);
  });

  it('are withdrawn once, and quietly when said again', () => {
    expect(after(register(), withdraw(), withdraw()).map(({ type }) => type)).toEqual([
      'CertificaatRegistered',
      'CertificaatWithdrawn',
    ]);
    expect(codes(withdraw({ reden: 'Anders.' }), register(), withdraw())).toEqual(['CERTIFICAAT_AL_INGETROKKEN']);
    expect(codes(withdraw())).toEqual(['CERTIFICAAT_ONBEKEND']);
    expect(codes(withdraw({ ingetrokkenPer: '2024-01-09' }), register())).toEqual(['ingetrokkenPer TE_VROEG']);
  });
});
