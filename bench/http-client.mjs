/** A keep-alive HTTP client that costs as little as it can: it shares the machine with the server that it measures. */
import net from 'node:net';

const HEADERS_END = Buffer.from('\r\n\r\n');

class Connection {
  #socket;
  #pending = Buffer.alloc(0);
  #waiting;

  static open(port) {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  constructor(socket) {
    this.#socket = socket.setNoDelay(true);
    socket.on('data', (data) => {
      this.#pending = this.#pending.length === 0 ? data : Buffer.concat([this.#pending, data]);
      this.#answer();
    });
    const fail = (error) => this.#waiting?.reject(error ?? new Error('The server closed the connection.'));
    socket.on('error', fail);
    socket.on('close', () => fail());
  }

  /** `text`: the whole request. Answers with status and body, as text. */
  ask(text) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(text);
    });
  }

  #answer() {
    const end = this.#pending.indexOf(HEADERS_END);
    if (end < 0) return;
    const head = this.#pending.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head);
    if (length === null) return this.#waiting?.reject(new Error(`An answer without Content-Length:\n${head}`));
    const from = end + HEADERS_END.length;
    const upTo = from + Number(length[1]);
    if (this.#pending.length < upTo) return;
    const body = this.#pending.toString('utf8', from, upTo);
    this.#pending = this.#pending.subarray(upTo);
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve({ status: Number(head.slice(9, 12)), head, body });
  }

  close() {
    this.#waiting = undefined;
    this.#socket.destroy();
  }
}

export function requestText(method, url, { token, body } = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return [
    `${method} ${url} HTTP/1.1`,
    'Host: 127.0.0.1',
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`]),
    '',
    text,
  ].join('\r\n');
}

/**
 * Keeps `clients` requests under way for the given time. `next` gives the text of a request. An answer that is not 2xx
 * ends it. Gives requests per second and the milliseconds of each.
 */
export async function load(port, clients, seconds, next) {
  const connections = await Promise.all(Array.from({ length: clients }, () => Connection.open(port)));
  const latencies = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  try {
    await Promise.all(
      connections.map(async (connection) => {
        for (let sent = performance.now(); sent < end;) {
          const { status, body } = await connection.ask(next());
          if (status < 200 || status > 299) throw new Error(`${status}: ${body}`);
          const done = performance.now();
          latencies.push(done - sent);
          sent = done;
        }
      }),
    );
  } finally {
    for (const connection of connections) connection.close();
  }
  return { rate: latencies.length / ((performance.now() - begun) / 1000), latencies };
}

export async function once(port, text) {
  const connection = await Connection.open(port);
  try {
    return await connection.ask(text);
  } finally {
    connection.close();
  }
}
