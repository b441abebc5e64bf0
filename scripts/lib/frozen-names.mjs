/**
 * Names that stand in databases: event types with their stream category, projections, policies and deadlines. A renamed
 * event makes stored events unreadable; a renamed policy starts at zero and fires again on everything.
 *
 * @typedef {{ events: Record<string, { aggregate: string, version: number }>, projections: string[], policies: string[], deadlines: string[] }} Names
 */

const KINDS = ['projections', 'policies', 'deadlines'];

/**
 * @param {Names} frozen
 * @param {Names} current
 * @returns {{ broken: string[], added: string[] }} what may never happen, and what only has to be frozen
 */
export function compareNames(frozen, current) {
  const broken = [];
  const added = [];
  for (const [type, { aggregate, version }] of Object.entries(frozen.events)) {
    const now = current.events[type];
    if (now === undefined) broken.push(`event ${type} is gone`);
    else if (now.aggregate !== aggregate)
      broken.push(`event ${type} moved from stream category ${aggregate} to ${now.aggregate}`);
    else if (now.version < version) broken.push(`event ${type} went back from version ${version} to ${now.version}`);
    else if (now.version > version) added.push(`event ${type} version ${now.version}`);
  }
  for (const type of Object.keys(current.events)) if (!(type in frozen.events)) added.push(`event ${type}`);
  for (const kind of KINDS) {
    for (const name of frozen[kind]) if (!current[kind].includes(name)) broken.push(`${kind}: ${name} is gone`);
    for (const name of current[kind]) if (!frozen[kind].includes(name)) added.push(`${kind}: ${name}`);
  }
  return { broken, added };
}

/**
 * @param {readonly { type: string, aggregate: string, version: number }[]} events
 * @param {Record<'projections' | 'policies' | 'deadlines', readonly { name: string }[]>} named
 * @returns {Names}
 */
export function namesOf(events, named) {
  const sorted = (list) => list.map(({ name }) => name).sort();
  return {
    events: Object.fromEntries(events.map(({ type, aggregate, version }) => [type, { aggregate, version }])),
    projections: sorted(named.projections),
    policies: sorted(named.policies),
    deadlines: sorted(named.deadlines),
  };
}
