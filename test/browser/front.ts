/**
 * One port that plays the whole internet: it takes http, https and proxy requests (told apart by the first byte) and hands every
 * request to one handler, whatever host it was meant for.
 */
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import { createServer as createTcp, type AddressInfo, type Socket } from "node:net";
import { createSecureContext } from "node:tls";
import type { Certificate } from "./certificate.ts";

export interface Front {
  readonly port: number;
  /** Host names to which a connection was opened (SNI or CONNECT), in order: the "connection" level of the promises. */
  readonly connections: string[];
  /** The visitors so far are gone: what still comes over their connections is handed to nobody. */
  farewell(): void;
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const TLS_HANDSHAKE = 0x16;

/** Hands each new connection to the server whose first byte it sends. */
function sniffer({ http, https, sockets }: { http: Server; https: Server; sockets: Set<Socket> }): (socket: Socket) => void {
  return (socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    socket.once("data", (chunk: Buffer) => {
      socket.pause();
      socket.unshift(chunk);
      (chunk[0] === TLS_HANDSHAKE ? https : http).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  };
}

export async function openFront(handler: Handler, certificate: Certificate): Promise<Front> {
  const connections: string[] = [];
  const sockets = new Set<Socket>();
  const secureContext = createSecureContext({ key: certificate.key, cert: certificate.cert });
  let living = new WeakSet<Socket>();
  const known: Handler = (request, response) => (living.has(request.socket) ? handler(request, response) : void response.writeHead(410).end());
  const http = createHttp(known);
  const https = createHttps({ key: certificate.key, cert: certificate.cert, SNICallback: (host, done) => {
    connections.push(host);
    done(null, secureContext);
  } }, known);
  // No clock of the server's closes a connection that a browser is about to use: the request would be made again.
  for (const server of [http, https]) server.keepAliveTimeout = server.headersTimeout = server.requestTimeout = 0;
  http.on("connection", (socket: Socket) => living.add(socket));
  https.on("secureConnection", (socket: Socket) => living.add(socket));
  https.on("tlsClientError", () => undefined);

  const sniff = sniffer({ http, https, sockets });

  http.on("connect", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    connections.push((request.url ?? "").replace(/:\d+$/, ""));
    // The http server's own listeners would read what follows as plain requests.
    socket.removeAllListeners("data");
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    if (head.length > 0) socket.unshift(head);
    sniff(socket);
    socket.resume();
  });

  const tcp = createTcp(sniff);
  await new Promise<void>((done) => tcp.listen(0, "127.0.0.1", done));
  return {
    port: (tcp.address() as AddressInfo).port,
    connections,
    farewell: () => void (living = new WeakSet()),
    close: () =>
      new Promise((done) => {
        tcp.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
