import { isBsn } from '../kernel/vrije-tekst.js';
import { type Toeval } from './toeval.js';

/** Names of aanbieders are put together from a bird and a water, so that no real organisation is meant. */
const VOGELS = (
  'Karekiet Roerdomp Wulp Kluut Tureluur Grutto Kemphaan Waterral Baardman Blauwborst Oeverzwaluw ' +
  'Visdief Slobeend Krakeend Bergeend Dodaars Lepelaar Purperreiger Kwartel Patrijs Veldleeuwerik ' +
  'Graspieper Kneu Putter Goudvink Boomklever Wielewaal Zwartkop Tjiftjaf Fluiter'
).split(' ');
const WATEREN = (
  'wiel kolk plas wetering vliet kil kreek geul strang waard oever dijk sluis gracht meander ven beek ' + 'uiterwaard'
).split(' ');
const SOORTEN = 'Zorg Begeleiding Ondersteuning Jeugdhulp Zorggroep Thuis Coaching Wonen'.split(' ');

/** Unique invented names of aanbieders; at most 540. */
export function aanbiedernamen(kans: Toeval, count: number): string[] {
  const stems = VOGELS.flatMap((vogel) => WATEREN.map((water) => `${vogel}${water}`));
  if (count > stems.length) throw new RangeError(`At most ${stems.length} names.`);
  return kans
    .shuffle(stems)
    .slice(0, count)
    .map((stem) => `${stem} ${kans.pick(SOORTEN)}`);
}

/** More invented names, other than those that the region has. */
export function anderenamen(kans: Toeval, count: number, bekend: readonly string[]): string[] {
  const stam = (naam: string): string => naam.split(' ')[0]!;
  const genoemd = new Set(bekend.map(stam));
  return aanbiedernamen(kans, count + bekend.length)
    .filter((naam) => !genoemd.has(stam(naam)))
    .slice(0, count);
}

const VOORNAMEN = (
  'Aafje Bente Cor Dirkje Evert Fenna Gijs Hanneke Ids Jelte Karima Lieuwe Mirjam Nadir Oeds Petra ' +
  'Quirijn Rixt Sander Tjitske Umar Veerle Wobke Yara Zeger'
).split(' ');
const ACHTERNAMEN = (
  'Akkerdraad Bolderkamp Cremerhout Duinsteker Elzenga-Proef Fictema Grasveldt Hooiwende Immerzon ' +
  'Jagerveen Kantelaar Lindeschot Moerwachter Nevelberg Oeverlicht Poldersma Querbosch Rietvoort ' +
  'Schuimstra Testdam Uitenproef Veenkloot Waterhof Zandkuiper'
).split(' ');

/** An invented name of a person, for the personal-data vault of a demo region. */
export function persoonsnaam(kans: Toeval): { voornaam: string; achternaam: string } {
  return { voornaam: kans.pick(VOORNAMEN), achternaam: kans.pick(ACHTERNAMEN) };
}

/** BSNs that pass the elfproef, from a number in the test range on; each region of the demo has its own part of it. */
export function* bsns(eerste: number): Generator<string, never> {
  for (let number = eerste; ; number += 1) if (isBsn(String(number))) yield String(number);
}
