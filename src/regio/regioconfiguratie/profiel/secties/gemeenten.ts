import { z } from 'zod';
import { bestaatOp, cbsGemeente } from '../../../gemeente/cbs-gemeenten.js';
import { type Deelnamerol, type Deelnameperiode, type Gemeente } from '../../../regio/inhoud/deelname.js';
import { type Controle, type Pad } from '../controle.js';
import { gemeentecode, tekst } from '../velden.js';
import { besluitOver, besluitTot, type Herindelingsregel } from './herindelingen.js';
import {
  beperkingVan,
  controleerDeelname,
  type Deelnameverwijzingen,
  looptijdVan,
  zDeelname,
  zUitsluiting,
} from './deelname.js';

export const zGemeente = z.strictObject({
  gemeentecode,
  naam: tekst,
  deelname: z
    .array(zDeelname)
    .default([])
    .describe('In welke rol de gemeente meedoet, en van wanneer tot wanneer. Elke rol heeft eigen data.'),
  uitsluitingen: z
    .array(zUitsluiting)
    .default([])
    .describe('Waarvoor de gemeente niet meedoet met de inkoop, en waarom.'),
});
type Regel = z.output<typeof zGemeente>;

export function controleerGemeenten(
  gemeenten: readonly Partial<Regel>[],
  bekend: Deelnameverwijzingen,
  herindelingen: readonly Herindelingsregel[],
  controle: Controle,
): void {
  gemeenten.forEach((gemeente, index) => {
    const pad = ['gemeenten', index];
    controleerNaam(pad, gemeente, herindelingen, controle);
    const regels = [
      ...(gemeente.deelname ?? []).map((regel, nummer) => ({ regel, pad: [...pad, 'deelname', nummer] })),
      ...(gemeente.uitsluitingen ?? []).map((regel, nummer) => ({ regel, pad: [...pad, 'uitsluitingen', nummer] })),
    ];
    for (const { regel, pad: plek } of regels) {
      controleerDeelname(plek, regel, bekend, controle);
      controleerBestaan([...plek, 'vanaf'], gemeente.gemeentecode, regel.vanaf, herindelingen, controle);
    }
  });
}

/** The code must be one of the CBS, also of a gemeente that is no more, and the name the one that goes with it. */
function controleerNaam(
  pad: Pad,
  { gemeentecode: code, naam }: Partial<Regel>,
  herindelingen: readonly Herindelingsregel[],
  controle: Controle,
): void {
  if (code === undefined) return;
  const cbs = cbsGemeente(code);
  if (cbs === undefined) {
    if (besluitTot(herindelingen, code) !== undefined) return;
    const melding = `is geen CBS-gemeentecode: ${code}; een gemeente die nog komt noemt u onder herindelingen bij naar`;
    controle.fout([...pad, 'gemeentecode'], 'ONBEKEND', melding);
  } else if (naam !== undefined && cbs.naam !== naam) {
    controle.fout([...pad, 'naam'], 'ONGELDIG', `van ${code} is volgens het CBS: ${cbs.naam}`);
  }
}

/** A code that is not of the CBS is told where it stands, not here. */
export function controleerBestaan(
  pad: Pad,
  code: string | undefined,
  datum: string | undefined,
  herindelingen: readonly Herindelingsregel[],
  controle: Controle,
): void {
  if (code === undefined || datum === undefined) return;
  const weg = besluitOver(herindelingen, code);
  if (weg !== undefined && datum >= weg) {
    const melding = `mag niet ${datum} zijn: gemeente ${code} gaat volgens herindelingen op ${weg} op in een andere`;
    controle.fout(pad, 'GEMEENTE_BESTAAT_NIET', melding);
  }
  const cbs = cbsGemeente(code);
  const begin = besluitTot(herindelingen, code);
  if (cbs === undefined && begin !== undefined && datum < begin) {
    controle.fout(pad, 'GEMEENTE_BESTAAT_NIET', `mag niet ${datum} zijn: gemeente ${code} bestaat pas op ${begin}`);
  }
  if (cbs === undefined || bestaatOp(cbs, datum)) return;
  const wanneer =
    cbs.tot !== null && datum > cbs.tot ? `bestaat sinds ${cbs.tot} niet meer` : `bestaat pas sinds ${cbs.vanaf}`;
  controle.fout(pad, 'GEMEENTE_BESTAAT_NIET', `mag niet ${datum} zijn: ${cbs.naam} ${wanneer}`);
}

export function gemeenteVan(gemeente: Regel): Gemeente {
  return {
    gemeentecode: gemeente.gemeentecode,
    naam: gemeente.naam,
    rollen: {
      inkoop: periodenVan(gemeente, 'inkoop'),
      contract: periodenVan(gemeente, 'contract'),
      onderzoek: periodenVan(gemeente, 'onderzoek'),
      betaling: periodenVan(gemeente, 'betaling'),
    },
    uitsluitingen: gemeente.uitsluitingen.map((regel) => ({
      ...looptijdVan(regel),
      ...beperkingVan(regel),
      reden: regel.reden,
      bron: regel.bron,
    })),
  };
}

function periodenVan({ deelname }: Regel, rol: Deelnamerol): Deelnameperiode[] {
  return deelname
    .filter(({ rollen }) => rollen.includes(rol))
    .map((regel) => ({ ...looptijdVan(regel), ...beperkingVan(regel), bron: regel.bron }));
}
