#include "core/triggers/node_runner.h"

namespace core {

std::string_view nodeRunner()
{
    return R"js(
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { pathToFileURL } = require('url');
const [file, name, timeLimit] = process.argv.slice(1);

async function load() {
  const whole = path.resolve(file);
  const found = ['', '.js', '.mjs', '.cjs'].map((end) => whole + end)
    .find((candidate) => fs.existsSync(candidate) && fs.statSync(candidate).isFile());
  if (!found) throw new Error(`There is no file ${whole}.js, .mjs or .cjs`);
  const loaded = await import(pathToFileURL(found));
  const handler = loaded[name] ?? loaded.default?.[name];
  if (typeof handler !== 'function') throw new Error(`${found} exports no function ${name}`);
  return handler;
}

function call(handler, event, id) {
  const end = Date.now() + Number(timeLimit) * 1000;
  return new Promise((resolve, reject) => {
    const context = {
      functionName: name, functionVersion: '$LATEST', awsRequestId: id, memoryLimitInMB: '128',
      callbackWaitsForEmptyEventLoop: true, getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
      done: (error, result) => (error ? reject(error) : resolve(result)), fail: reject, succeed: resolve,
    };
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const returned = handler(event, context, callback);
    if (returned && typeof returned.then === 'function') returned.then(resolve, reject);
    else if (handler.length < 3) resolve(returned); // nobody will call back
  });
}

const answer = (message) => fs.writeSync(3, JSON.stringify(message) + '\n');
const textOf = (error) => (error && error.stack) || String(error);
process.on('uncaughtException', (error) => { answer({ ok: false, error: textOf(error) }); process.exit(1); });

let queue = load();
queue.catch(() => {});
let number = 0;
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const id = `${process.pid}-${++number}`;
  queue = queue.then(async (handler) => {
    try {
      answer({ ok: true, result: (await call(handler, JSON.parse(line), id)) ?? null });
    } catch (error) {
      answer({ ok: false, error: textOf(error) });
    }
    return handler;
  }).catch((error) => { answer({ ok: false, error: textOf(error) }); process.exit(1); });
}).on('close', () => queue.finally(() => process.exit(0)));
)js";
}

} // namespace core
