/**
 * A process of its own for `http.mjs`: bare Fastify handlers on the database of the product, with its pool, its SQL and
 * its event store, and nothing else of it: no token, validation, interceptors or headers. Tells its port on a line.
 */
import Fastify from 'fastify';
import pg from 'pg';
import * as bench from './support.mjs';
import { PLAIN_TABLE } from './stores.mjs';

const url = process.env.DATABASE_URL;
const { loadDefinitions } = await bench.product('src/definitions.js');
const { encodeEvent } = await bench.product('src/kernel/event-definition.js');
const { newId } = await bench.product('src/kernel/ids.js');
const { SystemClock } = await bench.product('src/platform/clock/clock.js');
const { createPool } = await bench.product('src/platform/database/pool.js');
const { PostgresEventStore } = await bench.product('src/platform/event-store/postgres/postgres-event-store.js');
const { ContractregisterQueries } = await bench.product('projections/contractregister/contractregister.queries.js');
const { readConsumer } = await bench.product('src/platform/consumers/consumers.js');
const { schemaOf } = await bench.product('projections/runner/sql.js');
const { ReadModels } = await bench.product('projections/runner/read-models.js');

await loadDefinitions();
const pool = createPool(url, () => undefined);
const store = new PostgresEventStore(pool, new SystemClock(), url);
await store.start();
const queries = new ContractregisterQueries(new ReadModels(pool), new SystemClock());
const PAGE = 20;
const ask = () => queries.aanbieders({ regio: 'h5' }, { pagina: 1, paginagrootte: PAGE });

/** What the product asks the database for this question, as it says it. */
async function statementsOf(work) {
  const statements = [];
  const client = await pool.connect();
  const { query } = client;
  client.query = (...words) => {
    const [first, values] = words;
    statements.push(typeof first === 'string' ? { text: first, values: values ?? [] } : first);
    return query.apply(client, words);
  };
  const { connect } = pool;
  pool.connect = () => Promise.resolve(client);
  client.release = () => undefined;
  try {
    await work();
  } finally {
    pool.connect = connect;
    delete client.release;
    delete client.query;
    client.end();
  }
  return statements;
}

const statements = await statementsOf(ask);
const { generation } = await readConsumer(pool, 'contractregister');
const searchPath = schemaOf('contractregister', generation);
const selects = statements.filter(({ text }) => text.startsWith('SELECT doc'));
const selectPool = new pg.Pool({
  connectionString: url,
  max: pool.options.max,
  options: `-c search_path=${searchPath}`,
});
await selectPool.query(PLAIN_TABLE.replace('CREATE TABLE plain', 'CREATE TABLE IF NOT EXISTS public.plain'));

const app = Fastify();
app.get('/statements', () => statements.map(({ text }) => text));
app.get('/question', ask);
app.get('/selects', async () => {
  const client = await selectPool.connect();
  try {
    const answers = [];
    for (const select of selects) answers.push((await client.query(select)).rows);
    return { aantal: answers[0].length, resultaten: answers[0].slice(0, PAGE).map(({ doc }) => doc) };
  } finally {
    client.release();
  }
});
app.post('/append', async ({ body }) => {
  const id = newId();
  const aanbiederId = newId();
  const event = (type, data) => ({
    type,
    occurredAt: body.sinds,
    ...encodeEvent({ type, data, occurredAt: body.sinds }),
  });
  const { agbcode } = body;
  const { position } = await store.append({
    appends: [
      {
        stream: `agbreservering-${id}`,
        expected: 'new',
        events: [event('AgbcodeReserved', { agbcode, aanbiederId })],
      },
      {
        stream: `aanbieder-${aanbiederId}`,
        expected: 'new',
        events: [event('AanbiederRegistered', { aanbiederId, kvkNummer: null, ...body })],
      },
    ],
    metadata: {
      actor: { subject: 'bench', rol: 'contractmanager' },
      correlationId: id,
      causationId: id,
      processingActivity: 'contractbeheer',
      // Another region: what the questions answer stays the same.
      regio: 'bench',
      configVersion: null,
    },
    command: { id, fingerprint: id, answer: { aanbiederId } },
  });
  return { aanbiederId, positie: position.toString() };
});
app.post('/insert', async ({ body }) => {
  await pool.query({
    name: 'insert',
    text: 'INSERT INTO public.plain (stream, data) VALUES ($1, $2)',
    values: [`aanbieder-${newId()}`, JSON.stringify(body)],
  });
  return {};
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${app.server.address().port}\n`);
process.on('SIGTERM', () => process.exit(0));
