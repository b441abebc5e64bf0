import { createTestApp, type TestApp } from './app.js';
import { Bestuursverhaal } from './bestuursverhaal.js';
import { Demoverhaal } from './demoverhaal.js';
import { Gegevensverhaal } from './gegevensverhaal.js';
import { Inkoopverhaal } from './inkoopverhaal.js';
import { Partnerverhaal } from './partnerverhaal.js';
import { Tarievenverhaal } from './tarievenverhaal.js';

/**
 * A running product that was told all stories once, up to and including `datum`; nothing follows the log by itself.
 * `declaraties` is how many parts of the history of Rivierenland are loaded; all of them where it is absent.
 */
export async function heelVerhaal(datum: string, declaraties?: number): Promise<TestApp> {
  const test = await createTestApp({ now: '2020-06-22T09:00:00Z', follow: { lezers: false, termijnen: false } });
  try {
    const verhaal = new Demoverhaal(test);
    await verhaal.publish('rivierenland');
    await verhaal.declareer(0, declaraties);
    test.clock.set('2022-10-03T09:00:00Z');
    await verhaal.publish('h5');
    await verhaal.speelTot(datum);
    for (const one of [Bestuursverhaal, Gegevensverhaal, Tarievenverhaal, Inkoopverhaal, Partnerverhaal])
      await new one(test).vertel();
    await verhaal.stuurBericht();
    return test;
  } catch (error) {
    await test.close();
    throw error;
  }
}
