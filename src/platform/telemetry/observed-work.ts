import { type ConsumerWork } from '../consumers/apply-page.js';
import { type EngineObserver } from './engine-observer.js';

/** A consumer whose acts and writes are watched. The commit of a write comes after it, and is not counted in. */
export function observedWork(work: ConsumerWork, observer: EngineObserver): ConsumerWork {
  const { act, write, restart, oneByOne } = work;
  return {
    name: work.name,
    kind: work.kind,
    version: work.version,
    handles: (type) => work.handles(type),
    ...(act && { act: (events, turn) => observer.apply(work, events, () => act(events, turn)) }),
    ...(write && {
      write: (client, consumer, events, options) =>
        observer.apply(work, events, () => write(client, consumer, events, options)),
    }),
    ...(restart && { restart }),
    ...(oneByOne && { oneByOne }),
  };
}
