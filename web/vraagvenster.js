import { foutmelding, h } from '/kroniek.js';

/**
 * Asks before something is recorded, in a window of its own: what will happen, and why it is wanted. `reden` is
 * 'verplicht', 'mag' or 'geen' (then nothing is asked). `doe(reden)` records it; while that fails the window stays open and tells why. Resolves with what
 * `doe` gave, or undefined where the user went away.
 */
export function vraagReden({ titel, uitleg, reden = 'mag', knop, doe }) {
  return new Promise((resolve) => {
    const veld = h('textarea', {
      name: 'reden',
      rows: 3,
      maxlength: 4000,
      required: reden === 'verplicht',
      'aria-describedby': 'reden-uitleg',
    });
    const fout = h('div', { role: 'alert' });
    const bevestig = h('button', { type: 'submit' }, knop);
    let antwoord;
    const venster = h(
      'dialog',
      { class: 'vraagvenster', 'aria-labelledby': 'vraag-titel' },
      h(
        'form',
        { class: 'vraag', onsubmit: verstuur },
        h('h2', { id: 'vraag-titel' }, titel),
        uitleg.filter(Boolean).map((regel) => (regel instanceof Node ? regel : h('p', {}, regel))),
        reden === 'geen' ? null : h('label', {}, reden === 'verplicht' ? 'Waarom' : 'Waarom (mag leeg blijven)', veld),
        h(
          'p',
          { class: 'waarheid', id: 'reden-uitleg' },
          'Dit komt met uw rol en het tijdstip in de audittrail. Schrijf er geen naam of burgerservicenummer in.',
        ),
        fout,
        h(
          'p',
          { class: 'knoppen' },
          bevestig,
          h('button', { type: 'button', class: 'stil', onclick: () => venster.close() }, 'Annuleer'),
        ),
      ),
    );
    venster.addEventListener('close', () => {
      venster.remove();
      resolve(antwoord);
    });
    document.body.append(venster);
    venster.showModal();

    async function verstuur(event) {
      event.preventDefault();
      bevestig.disabled = true;
      fout.className = '';
      fout.replaceChildren();
      try {
        antwoord = await doe(veld.value.trim() === '' ? null : veld.value.trim());
        venster.close();
      } catch (error) {
        fout.className = 'melding';
        fout.append(...foutmelding(error).filter(Boolean));
      } finally {
        bevestig.disabled = false;
      }
    }
  });
}
