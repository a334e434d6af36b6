// dynamodb-admin on the endpoint: what one does on its pages, by the requests that those send.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';

const program = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '.bin', 'dynamodb-admin');
let checks = 0;
let differences = 0;

function same(what, got, expected) {
    ++checks;
    try {
        assert.deepStrictEqual(got, expected);
    } catch (error) {
        ++differences;
        console.log(`  DIFFERENT: ${what}\n${error.message}`);
    }
}

const freePort = () => new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
    });
});

const port = await freePort();
const admin = spawn(program, ['--host', '127.0.0.1', '--port', `${port}`, '--skip-default-credentials',
    '--dynamo-endpoint', process.env.TABLEWRIGHT_ENDPOINT], { stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => admin.kill());
await new Promise((resolve, reject) => {
    admin.stdout.once('data', resolve); // it says where it listens
    admin.once('exit', (status) => reject(new Error(`dynamodb-admin ended with status ${status}`)));
});

async function ask(method, path, body) {
    const headers = body ? { 'Content-Type': 'application/json' } : {};
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (answer.status >= 400)
        console.log(`  ${method} ${path} answers ${answer.status}: ${text.slice(0, 300)}`);
    return { status: answer.status, text, json: () => JSON.parse(text) };
}

const sorts = (page) => page.Items.map((item) => item.sk);
const items = (parameters) => ask('GET', `/tables/songs/items?${new URLSearchParams(parameters)}`).then((answer) => answer.json());

/** The pages ask again while a table is in creation. */
async function untilActive() {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
        const tables = (await ask('GET', '/api/tables')).json();
        if (tables.length && tables.every((table) => table.TableStatus === 'ACTIVE'))
            return tables;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the tables did not become active');
}

console.log('- a table with two indexes, made on the page for it');
same('created', (await ask('POST', '/create-table', {
    TableDefinition: { TableName: 'songs', HashAttributeName: 'pk', HashAttributeType: 'S', RangeAttributeName: 'sk',
        RangeAttributeType: 'N', ReadCapacityUnits: 3, WriteCapacityUnits: 3 },
    SecondaryIndexes: [
        { IndexName: 'by-genre', IndexType: 'global', HashAttributeName: 'genre', HashAttributeType: 'S',
            RangeAttributeName: 'title', RangeAttributeType: 'S', ReadCapacityUnits: 1, WriteCapacityUnits: 1 },
        { IndexName: 'by-title', IndexType: 'local', HashAttributeName: 'pk', HashAttributeType: 'S',
            RangeAttributeName: 'title', RangeAttributeType: 'S' }],
})).status, 204);
const [table] = await untilActive();
same('its name', table.TableName, 'songs');
same('the list of tables shows it', (await ask('GET', '/')).text.includes('songs'), true);
same('its page', (await ask('GET', '/tables/songs')).text.includes('by-genre'), true);

console.log('- items: add, edit, look, list, delete');
for (let n = 0; n < 30; ++n) {
    const item = { pk: 'artist 1', sk: n, title: `song ${String(n).padStart(2, '0')}`, genre: n % 3 ? 'folk' : 'jazz', more: { list: [n, true, null] } };
    const added = await ask('PUT', '/tables/songs/add-item', item);
    if (n === 0)
        same('the key of what was added', added.json(), { pk: 'artist 1', sk: 0 });
}
const edited = { pk: 'artist 1', sk: 3, title: 'edited', genre: 'jazz', more: { price: 1.25, none: null } };
same('edited', (await ask('PUT', '/tables/songs/items/artist%201,3', edited)).json(), edited);
same('the page of an item', (await ask('GET', '/tables/songs/items/artist%201,3')).text.includes('edited'), true);
same('no such item', (await ask('GET', '/tables/songs/items/artist%201,99')).status, 404);

console.log('- scans and queries by pages, with filters and on indexes');
const first = await items({ pageSize: 10 });
same('the first page', sorts(first), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const second = await items({ pageSize: 10, startKey: decodeURIComponent(first.nextKey) });
same('the second page', sorts(second), [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
same('a query', sorts(await items({ operationType: 'query', filters: JSON.stringify({
    pk: { type: 'S', operator: '=', value: 'artist 1' }, sk: { type: 'N', operator: '>=', value: '25' } }) })), [25, 26, 27, 28, 29]);
same('a query of an index', sorts(await items({ operationType: 'query', queryableSelection: 'by-genre', filters: JSON.stringify({
    genre: { type: 'S', operator: '=', value: 'jazz' }, title: { type: 'S', operator: 'begins_with', value: 'song 2' } }) })), [21, 24, 27]);
same('a scan with a filter', sorts(await items({ filters: JSON.stringify({
    title: { type: 'S', operator: '=', value: 'edited' } }) })), [3]);
same('the page about the table', (await ask('GET', '/tables/songs/meta')).text.includes('by-title'), true);

console.log('- delete one, empty the table, drop it');
same('deleted', (await ask('DELETE', '/tables/songs/items/artist%201,3')).status, 204);
same('it is gone', sorts(await items({ pageSize: 5 })), [0, 1, 2, 4, 5]);
same('emptied', (await ask('DELETE', '/tables/songs/all')).status, 200);
same('nothing is left', sorts(await items({})), []);
same('dropped', (await ask('DELETE', '/tables/songs')).status, 204);

console.log(`dynamodb-admin: ${checks} checks, ${differences} differences`);
process.exit(differences ? 1 : 0);
