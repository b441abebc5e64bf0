import { h } from '/kroniek.js';
import { vraagReden } from '/vraagvenster.js';

/** Carries the acts of the beheerder out, one reader after another. */
const UITVOERDER = 'beheer';

/**
 * What the beheerder decides: it is asked, recorded, and followed until it was carried out. `gevolgd` is told each new
 * reading of the engine.
 */
export function opdrachten(onRecorded) {
  const wachtend = [];
  const melding = h('p', { class: 'uitkomst', role: 'status', hidden: true });

  const meld = (soort, tekst) => {
    melding.className = `uitkomst ${soort}`;
    melding.hidden = false;
    melding.replaceChildren(
      h('span', {}, tekst),
      h('button', { type: 'button', class: 'stil', onclick: () => (melding.hidden = true) }, 'Sluit'),
    );
  };

  return {
    melding,
    bezig: () => wachtend.length > 0,
    /** `lezer` is the reader it concerns; once it was carried out and is `klaar(stand)`, `uitkomst(stand)` tells what came of it. */
    async vraag({ lezer, uitkomst, klaar = () => true, ...venster }) {
      const antwoord = await vraagReden(venster);
      if (antwoord === undefined) return;
      wachtend.push({ positie: BigInt(antwoord.positie), lezer, uitkomst, klaar });
      meld('bezig', `Vastgelegd in het logboek op positie ${antwoord.positie}. Wordt uitgevoerd ...`);
      await onRecorded();
    },
    gevolgd(stand) {
      const tot = BigInt(stand.lezers.find(({ naam }) => naam === UITVOERDER)?.positie ?? 0);
      for (const een of [...wachtend]) {
        if (tot < een.positie) continue;
        const vast = stand.geparkeerd.find(
          ({ lezer, stream }) => lezer === UITVOERDER && stream === `lezer-${een.lezer}`,
        );
        if (!vast && !een.klaar(stand)) continue;
        wachtend.splice(wachtend.indexOf(een), 1);
        if (vast) meld('fout', `Vastgelegd, maar niet uitgevoerd: ${vast.fout} Zie hierboven bij “Apart gezet”.`);
        else meld(...een.uitkomst(stand));
      }
    },
  };
}

/** A button that asks something about one thing; that thing is spoken too, and keeps the focus when the list is renewed. */
export function knop(tekst, waarover, onclick, { stil = false } = {}) {
  return h(
    'button',
    { type: 'button', class: stil ? 'stil' : null, 'data-doel': `${tekst}/${waarover}`, onclick },
    tekst,
    h('span', { class: 'verborgen' }, ` (${waarover})`),
  );
}
