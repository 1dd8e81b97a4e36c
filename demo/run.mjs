/** The three servers of the demo, started in the order they need one another and stopped together. */
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { buildClinic } from "./build.mjs";
import { createSite } from "./site.mjs";
import { createStandIns } from "./stand-ins/server.mjs";

const HOST = "127.0.0.1";

/** Opens a server; a taken port becomes one line that names the option. */
export function open(server, port, option) {
  return new Promise((done, fail) => {
    server.once("error", (error) => fail(error.code === "EADDRINUSE" ? takenPort(port, option) : error));
    server.listen(port, HOST, () => done(server.address().port));
  });
}

function takenPort(port, option) {
  return new Error(`Порт ${port} занят, выберите другой: npm start -- --${option} ${port + 1000} / Port ${port} is taken, pick another one with that option`);
}

/** Stops a server without waiting for idle connections. */
function stopper(server) {
  return () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
}

/** Two demos cannot share one database: says which option parts them. */
async function opened(folder, createReceipts, options) {
  try {
    return await createReceipts(options);
  } catch (error) {
    if (!/in use/.test(error.message)) throw error;
    throw new Error(`Расписки в ${folder} заняты другой демонстрацией, возьмите другую папку: npm start -- --data ${folder}-2 / ${folder} is in use by another demo, pick another folder with that option`);
  }
}

/** The receipt server of the clinic's pages; a taken port becomes one line that names the option. */
async function startReceipts(createReceipts, { folder, port, site }) {
  const receipts = await opened(folder, createReceipts, { database: join(folder, "receipts.sqlite"), keyFile: join(folder, "keys.json"), sites: [{ id: "demo-clinic", ...site }], host: HOST, port, log: { level: "warn" } });
  try {
    return { url: await receipts.listen(), stop: () => receipts.close() };
  } catch (error) {
    await receipts.close();
    throw error.code === "EADDRINUSE" ? takenPort(port, "receipts-port") : error;
  }
}

/** Starts everything; gives the addresses and `stop`. `createReceipts` is `createServer` of the built server, `run` the built command's. */
export async function runDemo(options, createReceipts, run) {
  const folder = resolve(options.data);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`--data ${options.data}: здесь папки не сделать, назовите другую / no folder can be made there, name another (${error.code})`);
  }
  const stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const standIns = createStandIns();
    const vendors = standIns.server();
    const vendorsPort = await open(vendors, options["vendors-port"], "vendors-port");
    stops.push(stopper(vendors));
    // The clinic's address must be known to the receipt server, and the other way round: take the clinic's port first.
    const shell = { respond: (_request, response) => response.writeHead(503).end() };
    const site = createServer((request, response) => shell.respond(request, response));
    const port = await open(site, options.port, "port");
    stops.push(stopper(site));
    const origins = [`http://${HOST}:${port}`, `http://localhost:${port}`];
    const build = (endpoint) => buildClinic({ folder: join(folder, "site"), endpoint, vendorsPort, run });
    const expected = `http://${HOST}:${options["receipts-port"]}/v1/receipts`;
    let built = await build(expected);
    const { notices, noticeKey } = built;
    const receipts = await startReceipts(createReceipts, { folder, port: options["receipts-port"], site: { origins, notices, noticeKey } });
    stops.push(receipts.stop);
    const endpoint = `${receipts.url}/v1/receipts`;
    // Port 0 took a free one; the address is no part of a notice, so these stay as the server knows them.
    if (endpoint !== expected) built = await build(endpoint);
    shell.respond = createSite({ endpoint, vendorsPort, built, logUrl: `http://${HOST}:${vendorsPort}/__log` }).respond;
    return { site: origins[1], endpoint, vendors: `http://${HOST}:${vendorsPort}`, log: standIns.log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
