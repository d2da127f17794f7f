/**
 * Imported before anything else of the process that runs a model: from here on nothing in it can open a connection or start another program, whatever the
 * code of the runtime would like. What a text holds cannot leave by this process, and no model can be fetched from anywhere.
 */
import { registerHooks } from 'node:module';

const LEADS_OUT = /^(?:node:)?(?:net|tls|dgram|dns|https?|http2|child_process|cluster|inspector|quic)(?:\/|$)/;
const refuse = (name: string): never => {
	throw new Error(`A model reads on this machine only: ${name} is not there.`);
};

registerHooks({ resolve: (specifier, context, next) => (LEADS_OUT.test(specifier) ? refuse(specifier) : next(specifier, context)) });
const builtin = process.getBuiltinModule.bind(process);
process.getBuiltinModule = ((name: string) => (LEADS_OUT.test(name) ? refuse(name) : builtin(name))) as typeof process.getBuiltinModule;
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'WebTransport']) Reflect.deleteProperty(globalThis, name);
