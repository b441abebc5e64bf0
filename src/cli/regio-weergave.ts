import { type Gevolg } from '../regio/regioconfiguratie/inhoud/gevolgen.js';
import { type Herkomst } from '../regio/regioconfiguratie/inhoud/herkomst.js';
import { type Verschil } from '../regio/regioconfiguratie/inhoud/verschillen.js';
import { type Voorvertoning } from '../regio/regioconfiguratie/regioconfiguratie-voorvertoning.js';
import { say } from './command.js';
import { moment } from './duur.js';
import { table } from './table.js';

const AFHANDELING = {
  herrekend: 'wordt herrekend',
  'rust-op-gecorrigeerde-regel': 'blijft zoals besloten, op de oude regel',
  'houdt-oude-regel': 'houdt de oude regel',
} as const;

/** What keeps its rule does not move; what begins later gets the new one. */
export function blijft(uiterste: string | null, wijzigingen: Gevolg['wijzigingen']): string {
  const later = wijzigingen.map(
    ({ sleutel, op, van, tot }) =>
      `wat begint vanaf ${op} krijgt ${sleutel} ${waardeTekst(tot)} in plaats van ${waardeTekst(van)}`,
  );
  return [uiterste === null ? 'blijft zoals het is' : `blijft ${uiterste}`, ...later].join('; ');
}

/** A value on one line; what a region left open says so. */
export function waardeTekst(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return 'open';
  return typeof waarde === 'string' ? waarde : JSON.stringify(waarde);
}

export function printVerschillen(verschillen: readonly Verschil[]): void {
  if (verschillen.length === 0) return say('Er is geen verschil.');
  say(
    table([
      ['DEEL', 'WAT', '', 'VELD', 'EERST', 'DAARNA'],
      ...verschillen.flatMap(({ sectie, onderwerp, soort, velden }) =>
        velden.map(({ veld, van, tot }, index) => [
          ...(index === 0 ? [sectie, onderwerp, soort] : ['', '', '']),
          veld,
          soort === 'nieuw' ? '-' : waardeTekst(van),
          soort === 'vervallen' ? '-' : waardeTekst(tot),
        ]),
      ),
    ]),
  );
}

export function printRegels(regels: readonly Herkomst[]): void {
  say(
    table([
      ['REGEL', 'WAARDE', 'NIVEAU', 'BRON', 'VERSIE', 'GEPUBLICEERD', 'DOOR'],
      ...regels.map(({ sleutel, waarde, stand, niveau, bron, versieId, gepubliceerd }) => [
        sleutel,
        stand === 'ontbreekt' ? 'niet genoemd' : waardeTekst(waarde),
        niveau ?? '-',
        bron ?? '-',
        versieId,
        gepubliceerd === null ? '-' : moment(gepubliceerd.tijdstip),
        gepubliceerd === null ? '-' : `${gepubliceerd.rol} ${gepubliceerd.organisatie ?? ''}`.trimEnd(),
      ]),
    ]),
  );
}

export function printVoorvertoning(getoond: Voorvertoning): void {
  printVerschillen(getoond.verschillen);
  if (!getoond.gewijzigd) return say('Dit is wat al gepubliceerd is.');
  say('');
  if (getoond.eersteWijziging !== null) say(`De eerste dag waarop een regel anders luidt: ${getoond.eersteWijziging}.`);
  say(getoond.tellingen.length === 0 ? 'Er loopt niets waarvoor een regel anders luidt.' : 'Wat dit raakt:');
  for (const { soort, afhandeling, aantal } of getoond.tellingen)
    say(`    ${aantal} ${soort}: ${AFHANDELING[afhandeling]}`);
  for (const { gebruik, afhandeling, wijzigingen, nieuweUiterste } of getoond.gevolgen) {
    if (afhandeling === 'houdt-oude-regel') {
      say(`        ${gebruik.soort} ${gebruik.naam}: ${blijft(gebruik.uiterste, wijzigingen)}`);
      continue;
    }
    const regels = wijzigingen.map(({ sleutel, van, tot }) => `${sleutel} ${waardeTekst(van)} -> ${waardeTekst(tot)}`);
    const datum = nieuweUiterste === null ? '' : `; ${gebruik.uiterste ?? 'geen datum'} -> ${nieuweUiterste}`;
    say(`        ${gebruik.soort} ${gebruik.naam}: ${regels.join(', ')}${datum}`);
  }
  if (getoond.verschillen.some(({ sectie, soort }) => sectie === 'gemeenten' && soort === 'gewijzigd')) {
    say(
      'De deelname van een gemeente verandert. Contracten die langer lopen eindigen daardoor niet vanzelf: kijk ze na.',
    );
  }
  for (const { afwijking, vanaf } of getoond.vervallenAfwijkingen) {
    say(`De eigen regel ${afwijking.sleutel} van gemeente ${afwijking.gemeentecode} vervalt vanaf ${vanaf}.`);
  }
  if (!getoond.volledig) {
    say('Let op: de leesmodellen zijn nog niet bij; het gevolg kan groter zijn. Start Kroniek en vraag het opnieuw.');
  }
  say('');
}
