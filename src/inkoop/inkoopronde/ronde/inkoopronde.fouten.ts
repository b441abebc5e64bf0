import { type RejectionDetail } from '../../../kernel/rejection.js';
import { dubbeleSleutels, gemeenteFouten } from '../../../regio/besluitvorming/besluitvorming.regels.js';
import {
  type Eis,
  type Gunningscriterium,
  type Instroommoment,
  metGunning,
  metStappen,
  type Onderdeel,
  STAPPEN_VOORAF,
} from '../inhoud/ronde.js';
import { type InkooprondeEvent } from './inkoopronde.events.js';
import { type Inkoopvormfeit, type Ronde } from './inkoopronde.state.js';

type Gegevens = Extract<InkooprondeEvent, { type: 'InkooprondeStarted' }>['data'];

const fout = (plaats: string, code: string, melding: string): RejectionDetail => ({ plaats, code, melding });

export function startFouten(
  { onderdelen, gemeenten }: Gegevens,
  onbekendeProducten: readonly string[],
  gemeentenVanRegio: readonly string[] | null,
): RejectionDetail[] {
  return [
    ...dubbeleSleutels(onderdelen, (index) => `onderdelen[${index}]`),
    ...gemeenteFouten(gemeenten, gemeentenVanRegio, (index) => `gemeenten[${index}]`),
    ...onderdelen.flatMap(({ productcodes, minimum, maximum }, index) => [
      ...productcodes.flatMap((code, nth) =>
        onbekendeProducten.includes(code)
          ? [
              fout(
                `onderdelen[${index}].productcodes[${nth}]`,
                'ONBEKEND',
                `Product ${code} staat niet in de catalogus van de regio.`,
              ),
            ]
          : [],
      ),
      ...(minimum !== null && maximum !== null && minimum > maximum
        ? [fout(`onderdelen[${index}].maximum`, 'ONGELDIG', `maximum (${maximum}) is lager dan minimum (${minimum}).`)]
        : []),
    ]),
  ];
}

/** Onderdelen that the ronde does not have, and those that are named twice. */
export function onderdeelFouten(
  gevraagd: readonly string[],
  onderdelen: readonly Onderdeel[],
  plaatsOf: (index: number) => string,
): RejectionDetail[] {
  const bekend = onderdelen.map(({ sleutel }) => sleutel);
  return gevraagd.flatMap((one, index) => {
    if (!bekend.includes(one)) {
      return [fout(plaatsOf(index), 'ONBEKEND', `Onderdeel ${one} bestaat niet; bekend zijn: ${bekend.join(', ')}.`)];
    }
    return gevraagd.indexOf(one) === index ? [] : [fout(plaatsOf(index), 'DUBBEL', `Onderdeel ${one} staat er al.`)];
  });
}

export function eisenFouten(
  eisen: readonly Eis[],
  criteria: readonly Gunningscriterium[],
  onderdelen: readonly Onderdeel[],
  gebieden: readonly string[] | null,
): RejectionDetail[] {
  const gewicht = criteria.reduce((sum, one) => sum + one.gewicht, 0);
  const ontbreekt = (gebieden ?? []).filter((gebied) => !eisen.some((eis) => eis.gebied === gebied));
  return [
    ...dubbeleSleutels(eisen, (index) => `eisen[${index}]`),
    ...dubbeleSleutels(criteria, (index) => `criteria[${index}]`),
    ...eisen.flatMap((eis, index) => [
      ...onderdeelFouten(eis.onderdelen, onderdelen, (nth) => `eisen[${index}].onderdelen[${nth}]`),
      // The Jeugdwet demands it, the Wmo 2015 does not (R-PRC-12).
      ...(eis.big && eis.wet !== 'Jeugdwet'
        ? [
            fout(
              `eisen[${index}].wet`,
              'BIG_ALLEEN_JEUGDWET',
              'BIG-registratie kan alleen onder de Jeugdwet worden geeist. Zet wet op Jeugdwet.',
            ),
          ]
        : []),
      ...(gebieden !== null && !gebieden.includes(eis.gebied)
        ? [
            fout(
              `eisen[${index}].gebied`,
              'ONBEKEND',
              `Gebied ${eis.gebied} is niet van deze regio: ${gebieden.join(', ')}.`,
            ),
          ]
        : []),
    ]),
    ...ontbreekt.map((gebied) => fout('eisen', 'GEBIED_ONTBREEKT', `Stel ten minste een eis in het gebied ${gebied}.`)),
    ...(criteria.length > 0 && gewicht !== 10_000
      ? [fout('criteria', 'GEWICHT_ONGELDIG', `De gewichten zijn samen ${gewicht}; dat moet 10000 basispunten zijn.`)]
      : []),
  ];
}

export function momentFouten(
  moment: Instroommoment,
  { gegevens, momenten, tussentijds }: Pick<Ronde, 'gegevens' | 'momenten' | 'tussentijds'>,
  perJaar: number | null,
): RejectionDetail[] {
  const jaar = moment.opent.slice(0, 4);
  const inJaar = momenten.filter(
    (one) => one.opent.startsWith(jaar) && !tussentijds.includes(one.sleutel) && overlapt(one, moment),
  );
  return [
    ...onderdeelFouten(moment.onderdelen, gegevens.onderdelen, (index) => `moment.onderdelen[${index}]`),
    ...(moment.sluit !== null && moment.sluit < moment.opent
      ? [fout('moment.sluit', 'PERIODE_ONGELDIG', `sluit (${moment.sluit}) ligt voor opent (${moment.opent}).`)]
      : []),
    ...(perJaar !== null && inJaar.length >= perJaar
      ? [
          fout(
            'moment.opent',
            'MAXIMUM_MOMENTEN',
            `Deze regio kent ${perJaar} instroommomenten per jaar; ${jaar} heeft er al ${inJaar.length}.`,
          ),
        ]
      : []),
  ];
}

function overlapt(one: Instroommoment, other: Instroommoment): boolean {
  if (one.onderdelen.length === 0 || other.onderdelen.length === 0) return true;
  return one.onderdelen.some((sleutel) => other.onderdelen.includes(sleutel));
}

/** All that is missing at once, so that it can be put in order in one go. */
export function publicatieFouten(state: Ronde, inkoopvorm: Inkoopvormfeit | null): RejectionDetail[] {
  if (inkoopvorm === null) {
    return [fout('inkoopvorm', 'INKOOPVORM_ONTBREEKT', 'Kies eerst de inkoopvorm.'), ...eisenOntbreken(state)];
  }
  const { instrument, uitzondering, belemmering } = inkoopvorm;
  const stappen = metStappen(instrument) ? STAPPEN_VOORAF.filter((stap) => state.stappen[stap] === undefined) : [];
  return [
    ...eisenOntbreken(state),
    ...(belemmering === null ? [] : [fout('inkoopvorm', 'INKOOPVORM_NIET_GEREED', belemmering)]),
    ...stappen.map((stap) => fout('stappen', 'STAP_ONTBREEKT', `Rond eerst de stap ${stap} af.`)),
    ...momentenFouten(state, instrument, uitzondering),
  ];
}

function eisenOntbreken({ eisen }: Ronde): RejectionDetail[] {
  return eisen === null ? [fout('eisen', 'EISEN_ONTBREKEN', 'Stel eerst de eisen en criteria vast.')] : [];
}

function momentenFouten(
  { momenten }: Ronde,
  instrument: Inkoopvormfeit['instrument'],
  uitzondering: boolean,
): RejectionDetail[] {
  if (metGunning(instrument)) {
    if (momenten.length === 1 && momenten[0]?.sluit !== null) return [];
    return [fout('momenten', 'EEN_MOMENT_NODIG', 'Plan precies een inschrijvingsmoment, met een laatste dag.')];
  }
  if (momenten.length > 0 || (instrument === 'open-house' && !uitzondering)) return [];
  return [fout('momenten', 'MOMENT_NODIG', 'Plan ten minste een instroommoment.')];
}
