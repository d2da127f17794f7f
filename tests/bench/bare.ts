/** A bare node:http server that answers everything with so many bytes: what Node itself can do. Prints its port. */
import { createServer } from 'node:http';

const body = Buffer.alloc(Number(process.argv[2]), 'x');
const server = createServer((_, res) => {
	res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
	res.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify(server.address())));
