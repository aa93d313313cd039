import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { requires } from '../../../tests/requirement.js';
import { makeFolder, startProgram } from './program.js';
import { plain } from './service.js';

const run = promisify(execFile);
const folder = makeFolder();
afterAll(() => folder.remove());

const tokenShape = /limn_[0-9A-Za-z]+_[0-9A-Za-z]+/;

describe('limn serve', () => {
  test('prints a key once, and a line that draws when it is pasted', {
    timeout: 60_000,
    skip: !requires('curl'),
  }, async () => {
    const service = startProgram(folder);
    await service.sees('Limn listens on');
    const notice = service.err();
    const curl = notice.slice(notice.indexOf('curl '));
    await run('sh', ['-c', curl], { cwd: folder.path });
    const png = readFileSync(join(folder.path, 'hello.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);

    service.process.kill('SIGTERM');
    expect(await service.ended()).toBe(0);
    const lines = service
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'request',
        method: 'POST',
        path: '/image-generation/v1/generate',
        status: 200,
        from: 'drawn',
        stages: expect.objectContaining({ layout: expect.any(Number) }),
      }),
    );
    expect(service.out()).not.toMatch(tokenShape);
    expect(statSync(join(folder.path, '.limn')).mode & 0o077).toBe(0);
  });

  test('keeps its keys, and prints none the second time', { timeout: 60_000 }, async () => {
    const service = startProgram(folder);
    await service.sees('Limn listens on');
    expect(service.err()).not.toMatch(tokenShape);
    service.process.kill('SIGINT');
    expect(await service.ended()).toBe(0);
  });

  test('finishes what it took when it is told to stop, and takes nothing new', {
    timeout: 60_000,
  }, async () => {
    const own = makeFolder();
    const service = startProgram(own);
    await service.sees('Limn listens on');
    const token = tokenShape.exec(service.err())![0];
    const port = Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(service.out())![1]);
    const body = JSON.stringify(plain());
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    // The service asks for the body once it has taken the request: from then on it is in hand.
    socket.write(
      `POST /image-generation/v1/generate HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    expect(answer).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    service.process.kill('SIGTERM');
    await service.sees('stopping');
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
    socket.write(body);
    await new Promise((resolve) => socket.once('end', resolve));
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toContain('{"success":true');
    expect(await service.ended()).toBe(0);
    own.remove();
  });

  test('sends a trace of each request where OTEL_EXPORTER_OTLP_ENDPOINT says', {
    timeout: 60_000,
  }, async () => {
    const own = makeFolder();
    const sent: string[] = [];
    const collector = createServer(async (request, response) => {
      sent.push(`${request.url} ${(await request.toArray()).join('')}`);
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => collector.once('listening', resolve));
    const { port } = collector.address() as { port: number };
    const service = startProgram(own, ['--port', '0'], {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    });
    await service.sees('Limn listens on');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(service.out())![0];
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const headers = { 'x-request-id': 'traced-request', traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
    await (await fetch(`${url}/v1/limits?secret=1`, { headers })).arrayBuffer();
    service.process.kill('SIGTERM');
    expect(await service.ended()).toBe(0);
    const traces = sent.join('\n');
    const name = '"key":"service.name","value":{"stringValue":"limn"}';
    for (const words of ['/v1/traces', 'GET /v1/limits', 'traced-request', traceId, name]) {
      expect(traces).toContain(words);
    }
    expect(traces).not.toContain('secret=1');
    collector.close();
    own.remove();
  });

  test.each([
    [['--port', '70000'], '--port is "70000": not a whole number from 0 to 65535.'],
    [['--host', '0.0.0.0'], 'LIMN_PUBLIC=true or --public'],
    [['--config', 'none.json'], 'none.json does not exist.'],
    [['--prot', '3'], "Unknown option '--prot'."],
  ])('%j ends with 2 and says what to do', async (args, words) => {
    const own = makeFolder();
    const service = startProgram(own, args);
    expect(await service.ended()).toBe(2);
    expect(service.err()).toContain(words);
    expect(existsSync(join(own.path, '.limn'))).toBe(false);
    own.remove();
  });

  test('says that a port is taken', { timeout: 60_000 }, async () => {
    const own = makeFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const service = startProgram(own, ['--port', String(port)]);
    expect(await service.ended()).toBe(2);
    expect(service.err()).toContain(`127.0.0.1:${port} is taken by another program`);
    other.close();
    own.remove();
  });

  test('--help lists every setting with its variable', async () => {
    const service = startProgram(folder, ['--help']);
    expect(await service.ended()).toBe(0);
    for (const words of [
      '--data <value>',
      'LIMN_DATA',
      '--public [yes]',
      'LIMN_METRICS_TOKEN',
      'Examples:',
    ]) {
      expect(service.out()).toContain(words);
    }
  });
});
